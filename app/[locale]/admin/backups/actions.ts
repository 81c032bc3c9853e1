"use server";
/** Making and deleting backups: administrators only. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireAdministrator } from "@/lib/auth/session";
import { createBackup, deleteBackup } from "@/lib/backups/commands";

/** Makes one. */
export async function createBackupAction(): Promise<void> {
  const { actor } = await requireAdministrator();
  const made = await createBackup({ actor });
  redirect(`/admin/backups?${made.ok ? "done=made" : `problem=${made.reason}`}`);
}

const schema = z.object({
  name: z.string().max(100).catch(""),
  sure: z.literal("yes").optional().catch(undefined),
});

/** Deletes one, when the box was ticked. */
export async function deleteBackupAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { name, sure } = schema.parse(Object.fromEntries(form));
  if (!sure) redirect(`/admin/backups/${encodeURIComponent(name)}/delete?problem=confirm`);
  const deleted = await deleteBackup({ name, actor });
  redirect(`/admin/backups?${deleted ? "done=deleted" : "problem=notFound"}`);
}
