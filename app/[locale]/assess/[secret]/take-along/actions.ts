"use server";
/** Takes a filled form that comes back as a file, keeps it, and shows what was read. The private link is what allows it. */
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { draftHref, uploadHref } from "@/components/assess/links";
import { keepUpload } from "@/lib/assessment/commands-upload";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { askerAddress } from "@/lib/shared/asker-address";
import { Throttle } from "@/lib/shared/throttle";

const uploadSchema = z.object({
  locale: localeSchema,
  secret: z.string().max(200).catch(""),
  file: z.file().nullable().catch(null),
});

/** In an hour, from one address: together at most 300 MB. */
const uploads = new Throttle({ most: 100, withinMs: 60 * 60 * 1000, mostKeys: 10_000 });

/** Keeps the file and opens its page; otherwise the page says why it was not kept. */
export async function uploadAction(form: FormData): Promise<void> {
  const { locale, secret, file } = uploadSchema.parse(Object.fromEntries(form));
  const problem = (reason: string) => redirect(draftHref(locale, secret, "take-along", `?problem=${reason}`));
  // A file field left empty is sent as a file without name and bytes.
  if (!file || (file.name === "" && file.size === 0)) return problem("noFile");
  if (uploads.take(askerAddress(await headers()), new Date()) > 0) return problem("tooOften");
  const kept = await keepUpload({ secret, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (kept.ok) redirect(uploadHref(locale, secret, kept.id));
  if (kept.reason === "notFound") notFound();
  return problem(kept.reason);
}
