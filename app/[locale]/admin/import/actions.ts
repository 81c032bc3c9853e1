"use server";
/** Takes documents in, as files or as text: editors and administrators. */
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/drafts/links";
import type { FileOutcome, UploadState } from "@/components/drafts/upload-state";
import { attemptAfter } from "@/components/form/attempt";
import { requireEditor } from "@/lib/auth/session";
import { uploadDrafts } from "@/lib/drafts/commands";
import { LARGEST_UPLOAD, MOST_FILES, type Uploaded } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { whereSchema } from "../request";
import { openStored, startReading } from "./read";

type Where = { locale: string };
type Typed = { name: string; text: string };
const NOTHING: Typed = { name: "", text: "" };

/** Keeps the files that were chosen. */
export async function uploadAction(where: Where, before: UploadState, form: FormData): Promise<UploadState> {
  const { actor } = await requireEditor();
  const { locale } = whereSchema.parse(where);
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
  const uploaded: Uploaded[] = [];
  // One after the other: of all that came, one document at a time is in memory a second time.
  for (const file of files.splice(0)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    uploaded.push(...(await uploadDrafts({ files: [{ name: file.name, bytes }], actor })));
  }
  form.delete("files");
  return goOn(before, { uploaded, values: NOTHING, locale });
}

const pasteSchema = z.object({
  name: z.string().max(1_000).catch(""),
  text: z.string().catch(""),
});

/** Keeps pasted text under a name. */
export async function pasteAction(where: Where, before: UploadState, form: FormData): Promise<UploadState> {
  const { actor } = await requireEditor();
  const { locale } = whereSchema.parse(where);
  const values = pasteSchema.parse(Object.fromEntries(form));
  const [name, text] = [values.name.trim(), values.text.trim()];
  if (name === "") return refused(before, { problem: "noName", field: "name", values, locale });
  if (text === "") return refused(before, { problem: "noText", field: "text", values, locale });
  const bytes = new TextEncoder().encode(values.text);
  // Whatever the name says, this is text.
  const files = [{ name: `${name.slice(0, 190)}.txt`, bytes }];
  return goOn(before, { uploaded: await uploadDrafts({ files, actor }), values, locale });
}

type Kept = { uploaded: Uploaded[]; values: Typed; locale: Locale };

/** Reads what was kept, and shows it; says of what was not kept why. */
async function goOn(before: UploadState, { uploaded, values, locale }: Kept): Promise<UploadState> {
  const t = getTranslator(locale, "drafts");
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
  const [kept, total] = [stored.length, uploaded.length];
  const title = total > 1 ? t("uploadProblems.keptTitle", { kept, total, others: total - kept }) : null;
  return { attempt: attemptAfter(before), title, errors, outcomes, values };
}

type Refusal = {
  problem: "noFile" | "noText" | "noName" | "tooMany" | "tooLargeTogether";
  field: string;
  values: Typed;
  locale: Locale;
};

function refused(before: UploadState, { problem, field, values, locale }: Refusal): UploadState {
  const message = getTranslator(locale, "drafts")(`uploadProblems.${problem}`);
  const errors = [{ message, href: `#${field}` }];
  return { attempt: attemptAfter(before), title: null, errors, outcomes: [], values };
}
