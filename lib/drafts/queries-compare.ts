/** A write-up beside what the catalogue has of a practice, field by field, for a person who decides whether the two are one. */
import { paragraphsSchema, sectionKeySchema, toolsSchema } from "../catalogue/schema";
import { type Db, getDb, type Tx } from "../db/client";
import type { Framework } from "../frameworks/schema";
import { profileFromWriteUp } from "../imports/draft";
import { profileFields, recordFieldOf, recordKey } from "../records/fields";
import { type FieldsOf, textOfField } from "../records/write-up-fields";
import { findShownRows } from "../search/queries-withdrawn";
import { groupBy } from "../shared/group-by";
import { maskEmails } from "../shared/mask-emails";
import type { WriteUp } from "../writeup/tree";
import { loadWriteUp } from "./queries-write-up";
import type { ComparedField, DraftComparison } from "./schema";

const bySource = { sourceId: true, firstLine: true, lastLine: true } as const;
const profileSelect = {
  id: true,
  ...bySource,
  ordinal: true,
  field: true,
  value: true,
  label: true,
  asSourced: true,
  evidence: true,
  confidence: true,
} as const;
const assessmentSelect = {
  id: true,
  framework: { select: { version: true } },
  answers: {
    select: {
      id: true,
      ...bySource,
      heading: true,
      paragraphs: true,
      tools: true,
      question: { select: { code: true } },
    },
  },
  marks: {
    select: { id: true, ...bySource, status: true, evidence: true, item: { select: { code: true } } },
  },
} as const;

/**
 * Gives a practice that is shown, with its current assessment by a set of criteria (in any version), as rows; null when there is none
 * with this slug. For pages and for merging, through `tx` inside a transaction.
 */
export async function getCurrent(
  db: Db | Tx,
  { practice, framework }: { practice: string; framework: string },
) {
  const row = await db.practice.findFirst({
    where: { slug: practice, assessments: { some: { state: "published" } } },
    select: {
      id: true,
      slug: true,
      title: true,
      titleKind: true,
      profile: { orderBy: { ordinal: "asc" }, select: profileSelect },
      sections: {
        orderBy: { ordinal: "asc" },
        select: { id: true, ...bySource, ordinal: true, key: true, heading: true, paragraphs: true },
      },
      assessments: {
        where: { state: "published", framework: { slug: framework } },
        orderBy: { id: "desc" },
        take: 1,
        select: assessmentSelect,
      },
    },
  });
  if (!row) return null;
  // What came with an assessment that was taken out says nothing now, and is left for the day on which it is put back.
  const shown = await findShownRows([row.id], db);
  return { ...row, profile: shown(row.id, row.profile), sections: shown(row.id, row.sections) };
}

export type Current = NonNullable<Awaited<ReturnType<typeof getCurrent>>>;

/** Gives what the catalogue has as the fields of a record, so that both sides are compared as the same text. */
export function fieldsOfCurrent({ title, titleKind, profile, sections, assessments }: Current): FieldsOf {
  const [assessment] = assessments;
  const entries = (stored: unknown) =>
    toolsSchema.parse(stored ?? []).map(({ text, line }) => ({ text, line: line ?? 0 }));
  return {
    title,
    titleKind,
    profile: eachOnce(profile).map(bareValue),
    sections: eachOnceSaid(sections).map(({ key, heading, paragraphs }) => ({
      ...nowhere,
      key,
      heading,
      paragraphs: paragraphsSchema.parse(paragraphs),
    })),
    answers: (assessment?.answers ?? []).map(({ question, heading, paragraphs, tools }) => ({
      ...nowhere,
      question: question.code,
      heading,
      paragraphs: paragraphsSchema.parse(paragraphs),
      tools: entries(tools),
    })),
    marks: (assessment?.marks ?? []).map(({ item, status }) => ({ item: item.code, status, line: 0 })),
    evidence: (assessment?.marks ?? []).flatMap(({ item, evidence }) =>
      entries(evidence).map((entry) => ({ item: item.code, ...entry })),
    ),
  };
}

const nowhere = { firstLine: 0, lastLine: 0 };
const bareValue = ({ field, value }: { field: string; value: string }) => ({
  ...nowhere,
  field,
  label: "",
  value,
  asPrinted: null,
});

/** A value that two documents state is one value. */
function eachOnce<Entry extends { field: string; value: string }>(entries: readonly Entry[]): Entry[] {
  return [...groupBy(entries, ({ field, value }) => `${field}\n${value}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** So is a described part that stands in two documents in the same words. */
function eachOnceSaid(sections: Current["sections"]): Current["sections"] {
  const words = ({ key, heading, paragraphs }: Current["sections"][number]) =>
    JSON.stringify([key, heading, paragraphsSchema.parse(paragraphs).map(({ text }) => text)]);
  return [...groupBy(sections, words).values()].flatMap(([first]) => first ?? []);
}

/** A document has words of its own for countries and target groups: they are compared as the catalogue would have them. */
function fieldsOfOurs(writeUp: WriteUp): FieldsOf {
  return {
    ...writeUp,
    profile: eachOnce(profileFromWriteUp(writeUp, "", writeUp.title ?? "")).map(bareValue),
  };
}

/** Gives both sides of every field in which either says something, in the framework's order; null when there is no such write-up or practice. */
export async function compareWithPractice(
  { id, ordinal, practice }: { id: number; ordinal: number; practice: string },
  db: Db = getDb(),
): Promise<DraftComparison | null> {
  const loaded = await loadWriteUp(db, { id, ordinal });
  if (!loaded) return null;
  const current = await getCurrent(db, { practice, framework: loaded.framework.slug });
  if (!current) return null;
  const [theirs, ours] = [fieldsOfCurrent(current), fieldsOfOurs(loaded.writeUp)];
  const fields = recordKeys(loaded.framework).flatMap((key): ComparedField[] => {
    const field = recordFieldOf(key, loaded.framework);
    if (!field) return [];
    const [there, here] = [textOfField(theirs, field), textOfField(ours, field)];
    const silent = field.kind === "mark" ? "notListed" : "";
    if (there === silent && here === silent) return [];
    return [{ key, theirs: maskEmails(there), ours: maskEmails(here), isSame: there === here }];
  });
  return {
    practice: { slug: current.slug, title: current.title },
    assessmentId: current.assessments[0]?.id ?? null,
    fields,
    chosen: loaded.chosen,
  };
}

/** The keys of all fields in which two records can differ, in the order of the framework. */
function recordKeys({ areas }: Framework): string[] {
  const questions = areas.flatMap((area) => area.questions);
  const items = questions.flatMap((question) => question.items);
  return [
    recordKey.title,
    ...profileFields.map(recordKey.profile),
    ...sectionKeySchema.options.map(recordKey.section),
    ...questions.map(({ code }) => recordKey.answer(code)),
    ...questions.map(({ code }) => recordKey.tools(code)),
    ...items.map(({ code }) => recordKey.mark(code)),
    ...items.map(({ code }) => recordKey.evidence(code)),
  ];
}
