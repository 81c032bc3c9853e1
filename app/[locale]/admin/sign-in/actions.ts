"use server";
/** Signing in. Anyone may try. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, failed, sentText } from "@/components/admin/form-state";
import { lockedMessage } from "@/components/admin/form-words";
import { signIn } from "@/lib/auth/commands";
import { safeNext } from "@/lib/auth/next-path";
import { keepSession } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translate";
import { boundSchema } from "@/lib/shared/bound-schema";
import { localeSchema, requestOrigin } from "../request";

const whereSchema = boundSchema({ locale: localeSchema, next: z.string().max(1000).catch("") });

/** Signs in and goes to where somebody wanted to be; otherwise says the same for every reason, but how long to wait. */
export async function signInAction(
  where: { locale: string; next: string },
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, next } = whereSchema.parse(where);
  const email = sentText(form, "email");
  const password = sentText(form, "password");
  const result = await signIn({ email, password, ...(await requestOrigin()) });
  if (result.ok) {
    await keepSession(result.token);
    redirect(safeNext(next));
  }
  const message =
    result.reason === "locked"
      ? lockedMessage(result.seconds, locale)
      : getTranslator(locale, "admin")("problems.wrong");
  return failed(before, { values: { email: email.slice(0, 300) }, errors: [{ field: "email", message }] });
}
