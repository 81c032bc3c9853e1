"use server";
/** What is done with a whole document: editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/drafts/links";
import { requireEditor } from "@/lib/auth/session";
import { chooseFramework } from "@/lib/drafts/commands";
import { type DraftStateChange, discardDraft, reopenDraft } from "@/lib/drafts/commands-decide";
import { publishAll, runPublishing } from "@/lib/drafts/commands-publish-all";
import { givenReasonSchema } from "@/lib/shared/reason";
import { localeSchema } from "../../request";
import { startReading } from "../read";

const where = { locale: localeSchema, id: z.coerce.number().int().min(1).max(2_147_483_647).catch(0) };
const reasonSchema = z.object({ ...where, reason: givenReasonSchema });

const frameworkSchema = z.object({
  ...where,
  framework: z.string().max(200).catch(""),
  sure: z.literal("yes").optional().catch(undefined),
});

/** Reads it again, by the criteria that were chosen or as the text shows. */
export async function frameworkAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, framework, sure } = frameworkSchema.parse(Object.fromEntries(form));
  const chosen = await chooseFramework({
    id,
    framework: framework || null,
    discardEdits: sure === "yes",
    actor,
  });
  // The only write-up is what one goes on with.
  if (chosen.ok)
    redirect(draftHref(locale, chosen.writeUps === 1 ? { id, ordinal: 1 } : { id }, "?done=framework"));
  const problems = {
    edited: "editsLost",
    noSuchFramework: "noFramework",
    closed: "closed",
    notFound: "notFound",
  };
  redirect(draftHref(locale, { id }, `?problem=${problems[chosen.reason]}`));
}

/** Begins to publish all that is ready, and shows how far it is. */
export async function publishAllAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, reason } = reasonSchema.parse(Object.fromEntries(form));
  const begun = await publishAll({ id, reason: reason || null, actor });
  if (!begun.ok) {
    const problem = begun.reason === "nothingLeft" ? "nothingDecided" : begun.reason;
    redirect(draftHref(locale, { id }, `?problem=${problem}`));
  }
  inBackground(id);
  redirect(draftHref(locale, { id }, "/publishing"));
}

/** Goes on publishing after the server was interrupted; where it still runs, nothing is done twice. */
export async function goOnAction(form: FormData): Promise<void> {
  await requireEditor();
  const { locale, id } = z.object(where).parse(Object.fromEntries(form));
  inBackground(id);
  redirect(draftHref(locale, { id }, "/publishing"));
}

function inBackground(id: number): void {
  runPublishing(id).catch((error: unknown) => {
    // What is published stays published; the page says how to go on.
    console.error(`Publishing import ${id} was interrupted`, error);
  });
}

/** Throws it away, with a reason. */
export async function discardAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, reason } = reasonSchema.parse(Object.fromEntries(form));
  if (reason === "") redirect(draftHref(locale, { id }, "?problem=noReason"));
  redirect(draftHref(locale, { id }, outcome(await discardDraft({ id, reason, actor }), "discarded")));
}

/** Brings it back, with a reason. One that was never read is read. */
export async function reopenAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, reason } = reasonSchema.parse(Object.fromEntries(form));
  if (reason === "") redirect(draftHref(locale, { id }, "?problem=noReason"));
  const reopened = await reopenDraft({ id, reason, actor });
  if (reopened.ok) await startReading();
  redirect(draftHref(locale, { id }, outcome(reopened, "reopened")));
}

function outcome(change: DraftStateChange, done: string): string {
  if (change.ok) return `?done=${done}`;
  return `?problem=${change.reason === "notFound" ? "notFound" : "notThatState"}`;
}
