"use server";
/** Becoming the first administrator. The link is what allows it. */
import { z } from "zod";
import { type FormState, sentText } from "@/components/admin/form-state";
import { setUp } from "@/lib/auth/commands-joining";
import { boundSchema } from "@/lib/shared/bound-schema";
import { enter } from "../../enter";
import { localeSchema, requestOrigin } from "../../request";

// No link is this short.
const whereSchema = boundSchema({ locale: localeSchema, token: z.string().max(200).catch("") });

/** Makes the administrator and signs them in. */
export async function setUpAction(
  where: { locale: string; token: string },
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, token } = whereSchema.parse(where);
  const [name, email] = [sentText(form, "name"), sentText(form, "email")];
  const { userAgent } = await requestOrigin();
  const joined = await setUp({ token, name, email, password: sentText(form, "password"), userAgent });
  const values = { name: name.slice(0, 300), email: email.slice(0, 300) };
  return enter(joined, { before, values, locale });
}
