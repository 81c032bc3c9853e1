"use server";
/** Checking and adding criteria: administrators only. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { sentText } from "@/components/admin/form-state";
import { attemptAfter } from "@/components/form/attempt";
import type { CheckState } from "@/components/frameworks-admin/check-state";
import { checkedFramework, problemSentence } from "@/components/frameworks-admin/check-words";
import { requireAdministrator } from "@/lib/auth/session";
import { addFramework } from "@/lib/frameworks/commands-add";
import { LARGEST_INPUT, readFrameworkInput } from "@/lib/frameworks/input";
import { previewFramework } from "@/lib/frameworks/queries-versions";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeSchema, whereSchema } from "../request";

/** Says what is wrong with the JSON that was sent, or what it would be. Writes nothing. */
export async function checkAction(
  where: { locale: string },
  before: CheckState,
  form: FormData,
): Promise<CheckState> {
  const { locale } = whereSchema.parse(where);
  await requireAdministrator();
  const t = getTranslator(locale, "frameworks");
  const text = await jsonOf(form);
  const answer = { text: text.slice(0, LARGEST_INPUT), attempt: attemptAfter(before) };
  if (text.trim() === "") return { ...answer, errors: [t("nothingSent")], checked: null };
  const input = readFrameworkInput(text);
  if (!input.ok) {
    const errors = input.problems.map((problem) => problemSentence(problem, locale));
    return { ...answer, errors: [...new Set(errors)], checked: null };
  }
  const { framework } = input;
  const preview = await previewFramework(framework);
  if (preview.state !== "same" && preview.headingOf !== null) {
    return { ...answer, errors: [t("headingOf", { title: preview.headingOf })], checked: null };
  }
  return { ...answer, errors: [], checked: checkedFramework({ framework, preview }, locale) };
}

/** The chosen file, or what was pasted. One that is too large is not read to its end. */
async function jsonOf(form: FormData): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return sentText(form, "json");
  // A sign has four bytes at most.
  return file.slice(0, 4 * LARGEST_INPUT + 4).text();
}

const addSchema = z.object({
  locale: localeSchema,
  version: z.coerce.number().int().min(1).max(1_000_000).catch(0),
});

/** Adds what was checked, unless something came between. */
export async function addAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { locale, version } = addSchema.parse(Object.fromEntries(form));
  const page = localePath(locale, "/admin/frameworks");
  const input = readFrameworkInput(sentText(form, "json"));
  if (!input.ok) redirect(`${page}?problem=invalid`);
  const added = await addFramework({ framework: input.framework, version, actor });
  if (!added.ok) redirect(`${page}?problem=${added.reason}`);
  redirect(`${page}?added=${added.slug}`);
}
