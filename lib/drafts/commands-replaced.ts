/** What a merge replaced, as corrections: what stood there is kept as it was stored, so that it can be put back unchanged. */
import type { Actor } from "../audit/schema";
import type { MarkStatus, Paragraph, SectionKey, TitleKind, Tool } from "../catalogue/schema";
import type { Tx } from "../db/client";
import type { Framework } from "../frameworks/schema";
import type { StoredOrigin } from "../imports/draft";
import { textAt } from "../records/write-up-fields";
import type { WriteUp } from "../writeup/tree";
import { isOfPractice, personIdOf, reasonOf } from "./edited-keys";
import { type Current, fieldsOfCurrent } from "./queries-compare";

type Entry = StoredOrigin & {
  id: number;
  ordinal: number;
  value: string;
  label: string | null;
  asSourced: string | null;
  evidence: string | null;
  confidence: string | null;
};
/** A field as it was stored, in the shape in which corrections keep it (lib/corrections/stored-field.ts, storedSchema). */
export type StoredBefore =
  | { kind: "title"; title: string; entries: Entry[] }
  | { kind: "titleKind"; titleKind: TitleKind }
  | { kind: "profile"; entries: Entry[] }
  | {
      kind: "section";
      section: SectionKey;
      rows: (StoredOrigin & { id: number; ordinal: number; heading: string; paragraphs: Paragraph[] })[];
    }
  | { kind: "answer"; paragraphs: Paragraph[]; tools: Tool[]; at: StoredOrigin }
  | { kind: "tools"; tools: Tool[]; at: StoredOrigin }
  | { kind: "mark"; row: StoredOrigin & { status: MarkStatus; evidence: Tool[] } }
  | { kind: "evidence"; evidence: Tool[]; at: StoredOrigin };
/** `after`: what the field says now, where that is not what the write-up says. */
export type Replaced = { key: string; stored: StoredBefore; after?: string };

type Recording = {
  current: Current;
  assessment: { id: number };
  writeUp: WriteUp;
  replaced: readonly Replaced[];
  framework: Framework;
  reason: string | null;
  actor: Actor;
};

/** Writes one correction for each field in which ours stands now. A step of merging. */
export async function recordReplaced(
  tx: Tx,
  { current, assessment, writeUp, replaced, framework, reason, actor }: Recording,
): Promise<void> {
  if (replaced.length === 0) return;
  const theirs = fieldsOfCurrent(current);
  await tx.correction.createMany({
    data: replaced.map(({ key, stored, after }) => ({
      practiceId: current.id,
      assessmentId: isOfPractice(key) ? null : assessment.id,
      key,
      before: textAt(theirs, key, framework),
      after: after ?? textAt(writeUp, key, framework),
      stored,
      reason: reasonOf(reason),
      atImport: false,
      personId: personIdOf(actor),
    })),
  });
}
