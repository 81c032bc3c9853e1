/** After an upload: reading begins at once, and a small document is read before its page opens. */
import { draftHref } from "@/components/drafts/links";
import { readWaiting } from "@/lib/drafts/commands-reading";
import { getProgress } from "@/lib/drafts/queries";
import type { Uploaded } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";

const PATIENCE_MS = 2_000;

/** Starts reading what waits, and waits for it a moment; what takes longer goes on behind everybody's back. */
export async function startReading(): Promise<void> {
  const reading = readOn();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([reading, patience]);
  clearTimeout(timer);
}

/** Gives where an uploaded document is opened: its only write-up, or its own page. */
export async function openStored(
  { id, outcome }: Extract<Uploaded, { id: number }>,
  locale: Locale,
): Promise<string> {
  const progress = await getProgress(id);
  const query = outcome === "sameDraft" ? "?done=same" : "?done=stored";
  if (progress?.state === "waiting") return draftHref(locale, { id }, `${query}&open=1`);
  return draftHref(locale, progress?.total === 1 ? { id, ordinal: 1 } : { id }, query);
}

/**
 * Reads what waits, behind everybody's back; where that goes on already, it is the same. Pages that show a document which waits call
 * it too, so that what an interruption of the server left is read as soon as somebody looks.
 */
export function readOn(): Promise<void> {
  return readWaiting().catch((error: unknown) => {
    // The database failed; the documents are kept, and read when reading is started next.
    console.error("Documents that wait could not be read", error);
  });
}
