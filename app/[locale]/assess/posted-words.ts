/** What a person wrote into a form whose self-assessment is gone: named as well as can be without its criteria. */
import { profileKeys } from "@/lib/assessment/fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export type PostedWords = { key: string; name: string; value: string };

/** As in fields of the form, with a code behind it (lib/assessment/fields.ts). */
const KINDS = [
  "answer",
  "tools",
  "notPart",
  "mark",
  "evidence",
  "planWhat",
  "planWho",
  "planWhen",
  "planNote",
  "done",
] as const;
/** The merge screen posts words under these, too. */
const VERSIONS = /^(?:mine|edited|kept):/;

/** Gives the fields of a post that hold something, in their order; everything that only steers the form is left out. */
export function postedWords(form: Pick<FormData, "entries">, locale: Locale): PostedWords[] {
  return [...form.entries()].flatMap(([posted, value]) => {
    const key = posted.replace(VERSIONS, "");
    const name = nameOf(key, locale);
    return name !== null && typeof value === "string" && value.trim() !== "" ? [{ key, name, value }] : [];
  });
}

function nameOf(key: string, locale: Locale): string | null {
  const t = getTranslator(locale, "answers");
  if (key === "title") return t("fieldNames.title");
  const [first = "", code = ""] = key.split(":", 2);
  const kind = KINDS.find((known) => known === first);
  if (kind) return t(`fieldNames.${kind}`, { code });
  const field = first === "profile" && profileKeys.find((known) => known === code);
  return field ? t(`profile.${field}`) : null;
}
