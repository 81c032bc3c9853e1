/** What there is to say about criteria that somebody brings: their problems, and what they would be. */
import type { FrameworkChange } from "@/lib/frameworks/changes";
import type { InputProblem, NewFramework } from "@/lib/frameworks/input";
import type { FrameworkPreview } from "@/lib/frameworks/queries-versions";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { blankWords } from "../assess/blank-words";
import type { CheckWords } from "./check-form";
import type { CheckedFramework } from "./check-state";

/** Gives the words of the form. */
export function checkWords(locale: Locale): CheckWords {
  const t = getTranslator(locale, "frameworks");
  const admin = getTranslator(locale, "admin");
  return {
    problem: admin("problemTitle"),
    error: admin("errorTitle", { title: "" }),
    text: t("textLabel"),
    file: t("fileLabel"),
    fileHint: t("fileHint"),
    button: t("checkButton"),
    form: t("formTitle"),
    blank: blankWords(locale),
  };
}

/** Gives a problem as a sentence that begins with its place in the JSON. */
export function problemSentence({ where, key, value }: InputProblem, locale: Locale): string {
  const t = getTranslator(locale, "frameworks");
  if (key === "json") {
    const [line = "1", column = "1"] = where.split(":");
    return t("at", { where: "JSON", problem: t("wrong.json", { line, column }) });
  }
  if (key === "tooLarge") return t("wrong.tooLarge", { value: Number(value) });
  return t("at", { where: where === "" ? "JSON" : where, problem: t(`wrong.${key}`, { value }) });
}

/** Gives what the page shows of criteria without problems. */
export function checkedFramework(
  { framework, preview }: { framework: NewFramework; preview: FrameworkPreview },
  locale: Locale,
): CheckedFramework {
  const t = getTranslator(locale, "frameworks");
  const { version } = preview;
  const changes = preview.state === "version" ? preview.changes : [];
  const leads = { new: "previewNew", version: "previewVersion", same: "previewSame" } as const;
  const isOrder = preview.state === "version" && changes.length === 0;
  return {
    framework,
    title: t("previewTitle", { title: framework.title }),
    lead: [t(leads[preview.state], { version }), ...(isOrder ? [t("previewOrder")] : [])].join(" "),
    publicPages: preview.state === "version" ? publicPages(preview, locale) : null,
    changesTitle: t("changesTitle", { count: changes.length }),
    changes: changes.map((change) => changeSentence(change, locale)),
    add:
      preview.state === "same"
        ? null
        : { version, button: t("addButton", { version, title: framework.title }) },
  };
}

/** What the public pages will show, and how many published assessments that is about. */
function publicPages(
  { version, shown }: Extract<FrameworkPreview, { state: "version" }>,
  locale: Locale,
): string {
  const t = getTranslator(locale, "frameworks");
  if (shown === null) return t("publicAtOnce", { version });
  return t("publicLater", { version, shown: shown.version, published: shown.published });
}

function changeSentence({ name, before, after }: FrameworkChange, locale: Locale): string {
  const t = getTranslator(locale, "frameworks");
  if (before === null) return t("changes.added", { name, after: after ?? "" });
  if (after === null) return t("changes.removed", { name, before });
  return t("changes.reworded", { name, before, after });
}
