/** The part of a merge that is the practice's: its title, its profile, its described parts. */
import { paragraphsSchema } from "../catalogue/schema";
import type { Tx } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { originOf, type ProfileDraft, profileFromWriteUp } from "../imports/draft";
import { practiceTitle } from "../shared/practice-title";
import { titleSortKey } from "../shared/title-sort-key";
import type { MergeStep } from "./commands-merge";

/** Adds what the practice does not have yet, and replaces what was chosen. */
export async function mergePractice(tx: Tx, step: MergeStep): Promise<void> {
  const title = await mergeTitle(tx, step);
  await mergeProfile(tx, step, profileFromWriteUp(step.writeUp, step.sourceId, title));
  await mergeSections(tx, step);
}

/** Gives the practice's title from now on. The one it had stays as another name. */
async function mergeTitle(tx: Tx, { writeUp, current, isChosen, replaced }: MergeStep): Promise<string> {
  const title = practiceTitle(writeUp.title ?? "");
  if (title === "" || title === current.title || !isChosen("title")) return current.title;
  const entries = current.profile.filter(({ field }) => field === "title");
  const titleKind = writeUp.titleKind ?? "given";
  await tx.practice.update({
    where: { id: current.id },
    data: { title, titleKind, sortKey: titleSortKey(title) },
    select: { id: true },
  });
  await tx.profileEntry.updateMany({
    where: { practiceId: current.id, field: "title" },
    data: { field: "otherName" },
  });
  replaced.push({
    key: "title",
    stored: { kind: "title", title: current.title, entries: entries.map(bareEntry) },
    after: title,
  });
  // A field of its own, which is put back by itself.
  if (titleKind !== current.titleKind)
    replaced.push({ key: "titleKind", stored: { kind: "titleKind", titleKind: current.titleKind } });
  return title;
}

async function mergeProfile(tx: Tx, step: MergeStep, drafts: readonly ProfileDraft[]): Promise<void> {
  const { current, assessment, isChosen, filled, replaced } = step;
  const linked = await tx.assessmentSource.findMany({
    where: { assessmentId: assessment.id },
    select: { sourceId: true },
  });
  const documents = new Set(linked.map(({ sourceId }) => sourceId));
  const fields = new Set(drafts.map(({ field }) => field));
  let ordinal = Math.max(0, ...current.profile.map((entry) => entry.ordinal));
  for (const field of fields) {
    const key = `profile:${field}`;
    const ours = drafts.filter((draft) => draft.field === field);
    const theirs = current.profile.filter((entry) => entry.field === field);
    const known = new Set(theirs.map(({ value }) => value));
    const isNew = ours.some(({ value }) => !known.has(value));
    // What only documents of other assessments say is said here too: it stays when one of those is taken out.
    const kept = theirs.filter(({ sourceId }) => sourceId === null || documents.has(sourceId));
    const stands = new Set(kept.map(({ value }) => value));
    const added = ours.filter(({ value }) => !stands.has(value));
    if (added.length === 0) continue;
    const replaces = isNew && field !== "title" && theirs.length > 0 && isChosen(key);
    if (replaces) {
      // Values as the catalogue has them: a document has its own words for countries and target groups.
      const after = [...new Set(ours.map(({ value }) => value))].join("\n");
      replaced.push({ key, stored: { kind: "profile", entries: theirs.map(bareEntry) }, after });
    } else if (isNew) filled.push(key);
    const gone = replaces ? [...theirs] : [];
    const made: Prisma.ProfileEntryCreateManyInput[] = [];
    for (const draft of replaces ? ours : added) {
      const data = { ...draft, practiceId: current.id, ordinal: ++ordinal };
      // One that says the same keeps its row: what a merge of practices moved goes back by its number.
      const at = gone.findIndex(({ value }) => value === draft.value);
      const [same] = at < 0 ? [] : gone.splice(at, 1);
      if (same) await tx.profileEntry.update({ where: { id: same.id }, data, select: { id: true } });
      else made.push(data);
    }
    await tx.profileEntry.createMany({ data: made });
    await tx.profileEntry.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  }
}

async function mergeSections(tx: Tx, step: MergeStep): Promise<void> {
  const { writeUp, current, sourceId, isChosen, filled, replaced } = step;
  let ordinal = Math.max(0, ...current.sections.map((section) => section.ordinal));
  for (const key of new Set(writeUp.sections.map((section) => section.key))) {
    const fieldKey = `section:${key}`;
    const theirs = current.sections.filter((section) => section.key === key);
    if (theirs.length > 0 && !isChosen(fieldKey)) continue;
    if (theirs.length > 0) {
      await tx.section.deleteMany({ where: { practiceId: current.id, key } });
      const rows = theirs.map(({ key: _, paragraphs, ...row }) => ({
        ...row,
        paragraphs: paragraphsSchema.parse(paragraphs),
      }));
      replaced.push({ key: fieldKey, stored: { kind: "section", section: key, rows } });
    } else filled.push(fieldKey);
    await tx.section.createMany({
      data: writeUp.sections
        .filter((section) => section.key === key)
        .map((section) => ({
          practiceId: current.id,
          ordinal: ++ordinal,
          key,
          heading: section.heading,
          paragraphs: section.paragraphs,
          ...originOf(section, sourceId),
        })),
    });
  }
}

type ProfileRow = MergeStep["current"]["profile"][number];

function bareEntry({ field: _, ...entry }: ProfileRow) {
  return entry;
}
