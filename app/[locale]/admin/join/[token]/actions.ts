"use server";
/** Joining by an invitation. The link is what allows it. */
import { z } from "zod";
import { type FormState, sentText } from "@/components/admin/form-state";
import { join } from "@/lib/auth/commands-joining";
import { boundSchema } from "@/lib/shared/bound-schema";
import { enter } from "../../enter";
import { localeSchema, requestOrigin } from "../../request";

// No link is this short.
const whereSchema = boundSchema({ locale: localeSchema, token: z.string().max(200).catch("") });

/** Makes the person who was invited and signs them in. */
export async function joinAction(
  where: { locale: string; token: string },
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, token } = whereSchema.parse(where);
  const name = sentText(form, "name");
  const { userAgent } = await requestOrigin();
  const joined = await join({ token, name, password: sentText(form, "password"), userAgent });
  return enter(joined, { before, values: { name: name.slice(0, 300) }, locale });
}
