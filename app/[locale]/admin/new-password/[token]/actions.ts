"use server";
/** Choosing a new password by a link. The link is what allows it. */
import { z } from "zod";
import { type FormState, sentText } from "@/components/admin/form-state";
import { chooseNewPassword } from "@/lib/auth/commands-joining";
import { boundSchema } from "@/lib/shared/bound-schema";
import { enter } from "../../enter";
import { localeSchema, requestOrigin } from "../../request";

// No link is this short.
const whereSchema = boundSchema({ locale: localeSchema, token: z.string().max(200).catch("") });

/** Takes the new password and signs its person in. */
export async function newPasswordAction(
  where: { locale: string; token: string },
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, token } = whereSchema.parse(where);
  const { userAgent } = await requestOrigin();
  const joined = await chooseNewPassword({ token, password: sentText(form, "password"), userAgent });
  return enter(joined, { before, values: {}, locale });
}
