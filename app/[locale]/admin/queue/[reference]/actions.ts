"use server";
/** Deciding about what was handed in: editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { publishSubmission, returnSubmission } from "@/lib/review/commands";
import { noteSchema, placeSchema, referenceSchema } from "@/lib/review/schema";
import { localeSchema } from "../../request";

const whereSchema = z.object({ locale: localeSchema, reference: referenceSchema.nullable().catch(null) });

/** Gives what was meant; a reference that is none leads to the queue, which says that there is nothing like that. */
function whereOf(form: FormData) {
  const { locale, reference } = whereSchema.parse(Object.fromEntries(form));
  if (reference === null) redirect(localePath(locale, "/admin/queue?problem=notFound"));
  return { locale, reference };
}

/** Publishes it where the form says, or says why not. */
export async function publishAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, reference } = whereOf(form);
  const place = placeSchema.safeParse({ as: form.get("as"), practice: practiceOf(form) });
  const page = localePath(locale, `/admin/queue/${reference}`);
  if (!place.success) redirect(`${page}?problem=noPractice`);
  const published = await publishSubmission({ reference, place: place.data, actor });
  if (published.ok) {
    redirect(localePath(locale, `/admin/queue?done=published&practice=${published.practice}`));
  }
  const which = published.reason === "identicalTakenOut" ? `&assessment=${published.assessmentId}` : "";
  redirect(`${page}?problem=${published.reason}${which}`);
}

/** A chosen practice, or one that was typed; people paste whole addresses. */
function practiceOf(form: FormData): string {
  const typed = form.get("other");
  const text = typeof typed === "string" && typed.trim() !== "" ? typed : form.get("practice");
  return typeof text === "string" ? (text.trim().split("/").filter(Boolean).at(-1) ?? "") : "";
}

/** Sends it back with a note, or says that the note is missing. */
export async function returnAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, reference } = whereOf(form);
  const note = noteSchema.safeParse(form.get("note"));
  if (!note.success) redirect(localePath(locale, `/admin/queue/${reference}?problem=noNote`));
  const returned = await returnSubmission({ reference, note: note.data, actor });
  redirect(
    localePath(locale, `/admin/queue?${returned.ok ? "done=returned" : `problem=${returned.reason}`}`),
  );
}
