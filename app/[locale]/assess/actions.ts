"use server";
/** Starting a self-assessment, and finding one again. Anyone may: the link that comes out is what opens it. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/assess/links";
import { startDraft } from "@/lib/assessment/commands";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { localePath } from "@/lib/i18n/locales";
import { askerAddress } from "@/lib/shared/asker-address";
import { Throttle } from "@/lib/shared/throttle";
import { openedLink } from "./opened-link";

const startSchema = z.object({
  locale: localeSchema,
  framework: z.string().max(100).catch(""),
  title: z.string().max(10_000).catch(""),
});

/** In an hour, from one address: a school behind one address starts a hundred; no more than a program would fill the disk with. */
const starts = new Throttle({ most: 300, withinMs: 60 * 60 * 1000, mostKeys: 10_000 });

const TOO_MANY = { ok: false, reason: "tooMany" } as const;

/** Starts one and opens its task list; otherwise the start page says what is missing. */
export async function startAction(form: FormData): Promise<void> {
  const { locale, framework, title } = startSchema.parse(Object.fromEntries(form));
  const wait = starts.take(askerAddress(await headers()), new Date());
  const started = wait > 0 ? TOO_MANY : await startDraft({ framework, title });
  if (started.ok) redirect(draftHref(locale, started.secret, "", "?started=1"));
  const query = new URLSearchParams({ problem: started.reason, framework });
  redirect(`${localePath(locale, "/assess")}?${query}`);
}

const openSchema = z.object({ locale: localeSchema, link: z.string().max(2000).catch("") });

/** Opens the self-assessment of a pasted link (or of its last part alone). */
export async function openAction(form: FormData): Promise<void> {
  const { locale, link } = openSchema.parse(Object.fromEntries(form));
  redirect(await openedLink(locale, link));
}
