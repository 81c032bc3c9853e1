"use server";
/** Corrects a field of what is published, and puts versions back: editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { sentText } from "@/components/admin/form-state";
import { type CorrectState, sentValue } from "@/components/corrections/correct-state";
import { valueInWords } from "@/components/corrections/field-words";
import { attemptAfter } from "@/components/form/attempt";
import { requireEditor } from "@/lib/auth/session";
import { correctField, restoreVersion } from "@/lib/corrections/commands";
import type { Corrected } from "@/lib/corrections/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { boundSchema } from "@/lib/shared/bound-schema";
import { localeSchema } from "../../request";

const number = z.coerce.number().int().min(1).max(2_147_483_647).catch(2_147_483_647);
const key = z.string().max(100).catch("");
const shape = { locale: localeSchema, id: number, key };
const fieldSchema = boundSchema(shape);
const versionSchema = z.object({ ...shape, correction: number });

/** More than any field can have: what comes back into a form is not cut below that. */
const LONGEST = 200_000;

/** Writes what the form says; comes back with it when nothing was saved. */
export async function correctAction(
  where: { locale: string; id: number; key: string },
  before: CorrectState,
  form: FormData,
): Promise<CorrectState> {
  const { actor } = await requireEditor();
  const { locale, id, key: field } = fieldSchema.parse(where);
  const [value, reason] = [sentValue(form), sentText(form, "reason")];
  const version = sentText(form, "version");
  const saved = await correctField({
    target: { assessmentId: id },
    key: field,
    value,
    version,
    reason,
    actor,
  });
  if (saved.ok) return goBack({ locale, id, key: field }, { correction: "done", of: saved.correctionId });
  return {
    values: { value: value.slice(0, LONGEST), reason: reason.slice(0, LONGEST) },
    errors: [problemOf(saved, locale)],
    conflict:
      saved.reason === "conflict"
        ? { now: valueInWords(field, saved.now, locale), version: saved.version }
        : null,
    attempt: attemptAfter(before),
  };
}

/** Puts back what stood there before a correction, with a reason. */
export async function putVersionBackAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const where = versionSchema.parse(Object.fromEntries(form));
  const reason = sentText(form, "reason");
  const version = sentText(form, "version");
  const restored = await restoreVersion({ correctionId: where.correction, version, reason, actor });
  if (restored.ok) goBack(where, { correction: "restored", of: restored.correctionId });
  goBack(where, { correction: restored.reason, of: where.correction });
}

/** The value is what most problems are about. */
function problemOf(refused: Extract<Corrected, { ok: false }>, locale: Locale) {
  const t = getTranslator(locale, "corrections");
  const value = refused.reason === "unknownCountry" ? refused.value : "";
  const message = t(`problems.${refused.reason}`, { value });
  if (refused.reason === "noReason") return { field: "reason", message };
  const isOfAll = ["notFound", "notPublished", "notCurrent", "noField"].includes(refused.reason);
  return { field: isOfAll ? null : "value", message };
}

type Where = { locale: Locale; id: number; key: string };

function goBack(
  { locale, id, key: field }: Where,
  { correction, of }: { correction: string; of: number },
): never {
  const query = new URLSearchParams({ field, correction, of: String(of) });
  redirect(`${localePath(locale, `/admin/assessments/${id}`)}?${query}#correct`);
}
