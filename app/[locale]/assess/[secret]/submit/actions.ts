"use server";
/** Handing a self-assessment in, and taking it back. The private link is what allows it. */
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/assess/links";
import { submitDraft, withdrawSubmission } from "@/lib/assessment/commands-submission";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { askerAddress } from "@/lib/shared/asker-address";
import { Throttle } from "@/lib/shared/throttle";

const schema = z.object({ locale: localeSchema, secret: z.string().max(200).catch("") });

/** In an hour, from one address: each is a row of the history, which nothing is ever taken out of. */
const submissions = new Throttle({ most: 100, withinMs: 60 * 60 * 1000, mostKeys: 10_000 });

const TOO_OFTEN = { ok: false, reason: "tooOften" } as const;

/** Hands it in and shows the receipt; otherwise says why it was not handed in. */
export async function submitAction(form: FormData): Promise<void> {
  const { locale, secret } = schema.parse(Object.fromEntries(form));
  if (form.get("sure") !== "yes") redirect(draftHref(locale, secret, "submit", "?problem=notSure"));
  const wait = submissions.take(askerAddress(await headers()), new Date());
  const submitted = wait > 0 ? TOO_OFTEN : await submitDraft(secret);
  if (submitted.ok) redirect(draftHref(locale, secret, "submit"));
  if (submitted.reason === "notFound") notFound();
  redirect(draftHref(locale, secret, "submit", `?problem=${submitted.reason}`));
}

/** Takes it back: it can be changed again. */
export async function withdrawAction(form: FormData): Promise<void> {
  const { locale, secret } = schema.parse(Object.fromEntries(form));
  const withdrawn = await withdrawSubmission(secret);
  if (withdrawn.ok) redirect(draftHref(locale, secret, "submit"));
  if (withdrawn.reason === "notFound") notFound();
  redirect(draftHref(locale, secret, "submit", `?problem=${withdrawn.reason}`));
}
