"use server";
/** Takes a filled form that comes back as a file, keeps it, and shows what was read. The private link is what allows it. */
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { draftHref, uploadHref } from "@/components/assess/links";
import { keepUpload } from "@/lib/assessment/commands-upload";
import { localeSchema } from "@/lib/i18n/locale-schema";

const uploadSchema = z.object({
  locale: localeSchema,
  secret: z.string().max(200).catch(""),
  file: z.file().nullable().catch(null),
});

/** Keeps the file and opens its page; otherwise the page says why it was not kept. */
export async function uploadAction(form: FormData): Promise<void> {
  const { locale, secret, file } = uploadSchema.parse(Object.fromEntries(form));
  const problem = (reason: string) => redirect(draftHref(locale, secret, "take-along", `?problem=${reason}`));
  // A file field left empty is sent as a file without name and bytes.
  if (!file || (file.name === "" && file.size === 0)) return problem("noFile");
  const kept = await keepUpload({ secret, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (kept.ok) redirect(uploadHref(locale, secret, kept.id));
  if (kept.reason === "notFound") notFound();
  return problem(kept.reason);
}
