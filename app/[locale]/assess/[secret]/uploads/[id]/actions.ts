"use server";
/** Takes over what a person ticked of an uploaded form; deletes the file. The private link is what allows it. */
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { draftHref, uploadHref } from "@/components/assess/links";
import { saveFields } from "@/lib/assessment/commands";
import { deleteUpload } from "@/lib/assessment/commands-upload";
import { getDraft } from "@/lib/assessment/queries";
import { readUpload } from "@/lib/assessment/queries-upload";
import { MOST_CHANGES } from "@/lib/assessment/schema";
import { proposalsOf } from "@/lib/assessment/upload-proposals";
import { localeSchema } from "@/lib/i18n/locale-schema";

const schema = z.object({
  locale: localeSchema,
  secret: z.string().max(200).catch(""),
  upload: z.coerce.number().int().min(1).max(2_147_483_647).catch(0),
});
const takeSchema = z.array(z.string().max(100)).max(MOST_CHANGES).catch([]);
const baseSchema = z.coerce.number().int().min(0).catch(0);

async function open(form: FormData) {
  const { locale, secret, upload: uploadId } = schema.parse(Object.fromEntries(form));
  const draft = await getDraft(secret);
  if (!draft) notFound();
  return { locale, secret, draft, uploadId };
}

/** Saves the ticked fields. What was changed meanwhile by somebody else stays, and is shown again. */
export async function takeOverAction(form: FormData): Promise<void> {
  const { locale, secret, draft, uploadId } = await open(form);
  const upload = await readUpload({ draftId: draft.id, uploadId });
  if (!upload) notFound();
  const writeUp = upload.writeUps.find((one) => one.framework === draft.framework.slug);
  const ticked = new Set(takeSchema.parse(form.getAll("take")));
  const takesAll = form.get("all") === "yes";
  const proposals = writeUp
    ? proposalsOf(writeUp, draft).filter(
        ({ key, there }) => ticked.has(key) || (takesAll && saysSomething(key, there)),
      )
    : [];
  const back = (query: string) => redirect(uploadHref(locale, secret, uploadId, query));
  if (upload.isBusy) return back("?problem=busy");
  if (proposals.length === 0) return back("?taken=0");
  // The version the person saw, not the one that stands there by now.
  const changes = proposals.map(({ key, there }) => ({
    key,
    value: there,
    base: baseSchema.parse(form.get(`base:${key}`)),
  }));
  const saved = await saveFields({ secret, changes });
  if (!saved.ok) return back(`?problem=${saved.reason}`);
  const count = (outcome: string) => saved.outcomes.filter((one) => one.outcome === outcome).length;
  return back(`?taken=${count("saved")}&conflicts=${count("conflict")}`);
}

/** "Everything" is everything that the file says: what it leaves empty or out takes nothing away. */
function saysSomething(key: string, there: string): boolean {
  return key.startsWith("notPart:") ? there === "" : there !== "";
}

/** Deletes the file; what was taken over from it stays. */
export async function deleteUploadAction(form: FormData): Promise<void> {
  const { locale, secret, draft, uploadId } = await open(form);
  await deleteUpload({ draftId: draft.id, uploadId });
  redirect(draftHref(locale, secret, "take-along"));
}
