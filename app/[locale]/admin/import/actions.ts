"use server";
/** Takes documents in, as files or as text: editors and administrators. */
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/drafts/links";
import type { FileOutcome, UploadState } from "@/components/drafts/upload-state";
import { requireEditor } from "@/lib/auth/session";
import { type Person, uploadDrafts } from "@/lib/drafts/commands";
import { LARGEST_UPLOAD, MOST_FILES } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeSchema } from "../request";
import { openStored, startReading } from "./read";

type Where = { locale: string };
type Kept = { name: string; text: string };
const NOTHING: Kept = { name: "", text: "" };

/** Keeps the files that were chosen. */
export async function uploadAction(where: Where, before: UploadState, form: FormData): Promise<UploadState> {
  const { actor } = await requireEditor();
  const locale = localeSchema.parse(where.locale);
  // A field left empty is sent as a file without name and bytes.
  const files = form
    .getAll("files")
    .filter((file) => typeof file !== "string")
    .filter(({ name, size }) => name !== "" || size > 0);
  const problem =
    files.length === 0
      ? "noFile"
      : files.length > MOST_FILES
        ? "tooMany"
        : files.reduce((sum, { size }) => sum + size, 0) > LARGEST_UPLOAD
          ? "tooLargeTogether"
          : null;
  if (problem) return refused(before, { problem, field: "files", values: NOTHING, locale });
  const named = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return keep(before, { files: named, actor, values: NOTHING, locale });
}

const pasteSchema = z.object({
  name: z.string().max(1_000).catch(""),
  text: z.string().catch(""),
});

/** Keeps pasted text under a name. */
export async function pasteAction(where: Where, before: UploadState, form: FormData): Promise<UploadState> {
  const { actor } = await requireEditor();
  const locale = localeSchema.parse(where.locale);
  const values = pasteSchema.parse(Object.fromEntries(form));
  const [name, text] = [values.name.trim(), values.text.trim()];
  if (name === "") return refused(before, { problem: "noName", field: "name", values, locale });
  if (text === "") return refused(before, { problem: "noText", field: "text", values, locale });
  const bytes = new TextEncoder().encode(values.text);
  // Whatever the name says, this is text.
  return keep(before, { files: [{ name: `${name.slice(0, 190)}.txt`, bytes }], actor, values, locale });
}

type Uploading = {
  files: { name: string; bytes: Uint8Array }[];
  actor: Person;
  values: Kept;
  locale: Locale;
};

async function keep(before: UploadState, { files, actor, values, locale }: Uploading): Promise<UploadState> {
  const t = getTranslator(locale, "drafts");
  const uploaded = await uploadDrafts({ files, actor });
  const [only] = uploaded;
  const stored = uploaded.flatMap((file) => (file.outcome === "stored" ? [file.id] : []));
  if (stored.length > 0) await startReading();
  if (only && uploaded.length === 1 && "id" in only) redirect(await openStored(only, locale));
  if (stored.length === uploaded.length) {
    redirect(localePath(locale, `/admin/import?done=stored&count=${stored.length}`));
  }
  const outcomes: FileOutcome[] = uploaded.map((file) =>
    "id" in file
      ? { name: file.name, outcome: file.outcome, href: draftHref(locale, { id: file.id }) }
      : { name: file.name, outcome: file.outcome },
  );
  const errors = outcomes
    .filter(({ outcome }) => outcome === "empty" || outcome === "tooLarge")
    .map(({ name, outcome }) => ({
      message: t("uploadProblems.notKept", { name: `“${name}”`, outcome: t(`outcomes.${outcome}`) }),
    }));
  // What was kept appears in the list below.
  refresh();
  if (errors.length === 0) errors.push({ message: t("done.same") });
  return { attempt: (before?.attempt ?? 0) + 1, errors, outcomes, values };
}

type Refusal = {
  problem: "noFile" | "noText" | "noName" | "tooMany" | "tooLargeTogether";
  field: string;
  values: Kept;
  locale: Locale;
};

function refused(before: UploadState, { problem, field, values, locale }: Refusal): UploadState {
  const message = getTranslator(locale, "drafts")(`uploadProblems.${problem}`);
  const errors = [{ message, href: `#${field}` }];
  return { attempt: (before?.attempt ?? 0) + 1, errors, outcomes: [], values };
}
