"use server";
/** One's own password and sessions. Whoever is signed in may; nobody else's are reached from here. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, failed, sentText } from "@/components/admin/form-state";
import { lockedMessage } from "@/components/admin/form-words";
import { endSession, endSessions } from "@/lib/auth/commands";
import { changePassword } from "@/lib/auth/commands-people";
import { forgetSession, requireEditor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translate";
import { whereSchema } from "../request";

/** Changes the password, when the one of before is right. */
export async function changePasswordAction(
  where: { locale: string },
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale } = whereSchema.parse(where);
  const { person, sessionId } = await requireEditor();
  const passwords = { before: sentText(form, "old"), after: sentText(form, "password") };
  const done = await changePassword({ personId: person.id, sessionId, ...passwords });
  if (done.ok) redirect("/admin/account?done=password");
  const t = getTranslator(locale, "admin");
  if (done.reason === "locked")
    return failed(before, { errors: [{ field: "old", message: lockedMessage(done.seconds, locale) }] });
  if (done.reason === "wrong")
    return failed(before, { errors: [{ field: "old", message: t("problems.wrongPassword") }] });
  return failed(before, { errors: [{ field: "password", message: t(`problems.${done.reason}`) }] });
}

const sessionSchema = z.object({ session: z.string().max(100).catch("") });

/** Ends one of one's own sessions; the one at hand leads to the sign-in page. */
export async function endSessionAction(form: FormData): Promise<void> {
  const { person, sessionId: own, actor } = await requireEditor();
  const { session } = sessionSchema.parse(Object.fromEntries(form));
  const ended = await endSession({ personId: person.id, sessionId: session, actor });
  if (ended && session === own) {
    await forgetSession();
    redirect("/admin/sign-in?ended=1");
  }
  redirect(`/admin/account?${ended ? "done=session" : "problem=notFound"}`);
}

/** Ends all sessions but this one. */
export async function endOthersAction(): Promise<void> {
  const { person, sessionId, actor } = await requireEditor();
  await endSessions({ personId: person.id, except: sessionId, actor });
  redirect("/admin/account?done=others");
}

/** Ends all sessions, this one too. */
export async function endAllAction(): Promise<void> {
  const { person, actor } = await requireEditor();
  await endSessions({ personId: person.id, actor });
  await forgetSession();
  redirect("/admin/sign-in?ended=1");
}
