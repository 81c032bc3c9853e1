"use server";
/** Signing out: what every page of the administration has. */
import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/commands";
import { forgetSession, requireEditor } from "@/lib/auth/session";

/** Ends this session, in the database and in the browser. */
export async function signOutAction(): Promise<void> {
  const { sessionId, person, actor } = await requireEditor();
  await endSession({ personId: person.id, sessionId, actor });
  await forgetSession();
  redirect("/admin/sign-in?ended=1");
}
