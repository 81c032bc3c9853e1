"use server";
/** Looking after people: administrators only. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, failed, sentText } from "@/components/admin/form-state";
import { fieldErrors } from "@/components/admin/form-words";
import { inviteNewPassword, invitePerson, revokeInvitation } from "@/lib/auth/commands-invitations";
import { changeRole, disablePerson, enablePerson, type PersonChange } from "@/lib/auth/commands-people";
import { roleSchema } from "@/lib/auth/schema";
import { requireAdministrator } from "@/lib/auth/session";
import { forgetShownLink, keepShownLink } from "@/lib/auth/shown-link";
import { whereSchema } from "../request";

/** Makes an invitation, and shows its link on the page. */
export async function inviteAction(
  where: { locale: string },
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale } = whereSchema.parse(where);
  const { actor } = await requireAdministrator();
  const [name, email] = [sentText(form, "name"), sentText(form, "email")];
  const role = roleSchema.catch("editor").parse(form.get("role"));
  const invited = await invitePerson({ name, email, role, actor });
  if (invited.ok) {
    await keepShownLink({ kind: "join", token: invited.token, name: name.slice(0, 120), by: actor.id });
    redirect("/admin/people?link=1");
  }
  const values = { name: name.slice(0, 300), email: email.slice(0, 300), role };
  return failed(before, { values, errors: fieldErrors([invited.reason], locale) });
}

/** Numbers that SQLite's ids can have. */
const numberSchema = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).catch(0);
const idSchema = z.object({ id: numberSchema });

/** Takes a link back. */
export async function revokeAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { id } = idSchema.parse(Object.fromEntries(form));
  const revoked = await revokeInvitation({ id, actor });
  redirect(`/admin/people?${revoked ? "done=revoked" : "problem=notFound"}`);
}

/** Shows the link that was just made no longer. */
export async function hideLinkAction(): Promise<void> {
  await requireAdministrator();
  await forgetShownLink();
  redirect("/admin/people?done=hidden");
}

/** Makes a link for a new password, and shows it on the page of all people. */
export async function newPasswordLinkAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { id, name } = idSchema.extend({ name: z.string().catch("") }).parse(Object.fromEntries(form));
  const invited = await inviteNewPassword({ personId: id, actor });
  if (!invited.ok) redirect("/admin/people?problem=notFound");
  const link = { kind: "newPassword", token: invited.token, name: name.slice(0, 120), by: actor.id } as const;
  await keepShownLink(link);
  redirect("/admin/people?link=1");
}

/** Changes somebody's role. */
export async function changeRoleAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { id, role } = idSchema
    .extend({ role: roleSchema.nullable().catch(null) })
    .parse(Object.fromEntries(form));
  if (role === null) redirect(`/admin/people/${id}?problem=noRole`);
  backTo(id, await changeRole({ personId: id, role, actor }), "role");
}

/** Takes access away, when the box was ticked. */
export async function disableAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { id, sure } = idSchema
    .extend({ sure: z.literal("yes").optional().catch(undefined) })
    .parse(Object.fromEntries(form));
  if (!sure) redirect(`/admin/people/${id}?problem=confirm`);
  backTo(id, await disablePerson({ personId: id, actor }), "disabled");
}

/** Gives access back. */
export async function enableAction(form: FormData): Promise<void> {
  const { actor } = await requireAdministrator();
  const { id } = idSchema.parse(Object.fromEntries(form));
  backTo(id, await enablePerson({ personId: id, actor }), "enabled");
}

function backTo(id: number, change: PersonChange, done: string): never {
  if (change.ok) redirect(`/admin/people/${id}?done=${done}`);
  redirect(`/admin/people${change.reason === "notFound" ? "" : `/${id}`}?problem=${change.reason}`);
}
