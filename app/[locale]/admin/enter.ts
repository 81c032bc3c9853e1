/** The end of every way in by a link: signed in, or the page that says that the link is good for nothing, or what is wrong. */
import { redirect } from "next/navigation";
import { type FormState, failed } from "@/components/admin/form-state";
import { fieldErrors } from "@/components/admin/form-words";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import type { Joined } from "@/lib/auth/commands-joining";
import type { ProfileProblem } from "@/lib/auth/schema";
import { keepSession } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";

/** Takes what a command gave; gives what the form comes back with when something is to be put right. */
export async function enter(
  joined: Joined<ProfileProblem | "emailTaken" | "gone">,
  { before, values, locale }: { before: FormState; values: Record<string, string>; locale: Locale },
): Promise<FormState> {
  if (joined.ok) {
    await keepSession(joined.token);
    redirect("/admin");
  }
  const problems = joined.problems.filter((problem) => problem !== "gone");
  if (problems.length < joined.problems.length) redirect(LINK_GONE);
  return failed(before, { values, errors: fieldErrors(problems, locale) });
}
