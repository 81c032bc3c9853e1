/** Loads the entries of a criterion's page: of each assessment what it says to one question, and whose it is. */
import type { Db } from "../db/client";
import type { Framework } from "../frameworks/schema";
import { findShownRows, type ShownRows } from "../search/queries-withdrawn";
import { maskEmails } from "../shared/mask-emails";
import { assessmentHeadSelect, toAssessmentHead } from "./assessment-head";
import type { CriterionEntry, EntryGroup } from "./criterion-view";
import { toAssessment } from "./rows";

type Wanted = { id: number; group: EntryGroup };
type Options = { wanted: readonly Wanted[]; framework: Framework; questionCode: string };

/** A download asks for thousands; each has its id bound, and its passages in memory. */
const AT_ONCE = 250;
const originSelect = { sourceId: true, firstLine: true, lastLine: true } as const;

/** Gives the entries in the order of `wanted`. */
export async function loadEntries(
  db: Db,
  { wanted, framework, questionCode }: Options,
): Promise<CriterionEntry[]> {
  const onlyQuestion = questionOf(framework, questionCode);
  const entries: CriterionEntry[] = [];
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const some = wanted.slice(i, i + AT_ONCE);
    const rows = await readAssessments(db, { ids: some.map(({ id }) => id), questionCode });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const twins = await findTwins(db, rows);
    const shown = await findShownRows(
      rows.map(({ practice }) => practice.id),
      db,
    );
    for (const { id, group } of some) {
      const row = byId.get(id);
      // Taken out between the two statements: then it is no longer shown.
      if (row) entries.push(toEntry(row, { group, framework: onlyQuestion, twins, shown }));
    }
  }
  return entries;
}

function readAssessments(db: Db, { ids, questionCode }: { ids: number[]; questionCode: string }) {
  return db.assessment.findMany({
    where: { id: { in: ids } },
    select: {
      ...assessmentHeadSelect,
      sources: {
        orderBy: [{ sourceId: "asc" }, { ordinal: "asc" }],
        select: { ordinal: true, ...originSelect, source: { select: { name: true } } },
      },
      answers: {
        where: { question: { code: questionCode } },
        select: {
          heading: true,
          paragraphs: true,
          tools: true,
          digest: true,
          ...originSelect,
          question: { select: { code: true } },
        },
      },
      marks: {
        where: { item: { code: { startsWith: `${questionCode}.` } } },
        select: { status: true, evidence: true, ...originSelect, item: { select: { code: true } } },
      },
      unrecognised: {
        where: { questionCode },
        orderBy: [{ sourceId: "asc" }, { line: "asc" }],
        select: { questionCode: true, text: true, markPrinted: true, sourceId: true, line: true },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof readAssessments>>[number];

type Twin = { practiceId: number; slug: string; title: string };
type Twins = ReadonlyMap<string, Twin[]>;

/** A template's sentence may stand in every write-up; more names than this nobody reads. */
const MAX_TWINS = 500;

/** Finds who else gives the same answer word for word, by its digest. Short answers have none: they are alike by chance. */
async function findTwins(db: Db, rows: readonly Row[]): Promise<Twins> {
  const digests = rows.flatMap((row) =>
    row.answers.flatMap(({ digest }) => (digest === null ? [] : [digest])),
  );
  const found = await db.answer.findMany({
    where: { digest: { in: [...new Set(digests)] }, assessment: { state: "published" } },
    orderBy: [{ assessment: { practice: { sortKey: "asc" } } }, { assessmentId: "asc" }],
    take: MAX_TWINS,
    select: {
      digest: true,
      assessment: { select: { practiceId: true, practice: { select: { slug: true, title: true } } } },
    },
  });
  const twins = new Map<string, Twin[]>();
  for (const { digest, assessment } of found) {
    const { practiceId, practice } = assessment;
    const known = twins.get(digest ?? "") ?? [];
    if (known.some((other) => other.practiceId === practiceId)) continue;
    twins.set(digest ?? "", [
      ...known,
      { practiceId, slug: practice.slug, title: maskEmails(practice.title) },
    ]);
  }
  return twins;
}

type EntryOptions = { group: EntryGroup; framework: Framework; twins: Twins; shown: ShownRows };

function toEntry(row: Row, { group, framework, twins, shown }: EntryOptions): CriterionEntry {
  const { id, kind, sources, areas } = toAssessment(row, framework);
  const { slug, title, titleKind, countries, onPage } = toAssessmentHead(row, shown);
  const question = areas[0]?.questions[0];
  if (!question) throw new Error(`The assessment ${id} came without its question`);
  return {
    group,
    practice: { slug, title, titleKind, countries },
    assessment: { id, kind, sources },
    onPage,
    question,
    sameWords: row.answers
      .flatMap(({ digest }) => (digest === null ? [] : (twins.get(digest) ?? [])))
      .filter((twin) => twin.slug !== slug)
      .map((twin) => ({ slug: twin.slug, title: twin.title })),
  };
}

/** The framework with nothing in it but one question. */
function questionOf(framework: Framework, code: string): Framework {
  return {
    ...framework,
    areas: framework.areas
      .map((area) => ({ ...area, questions: area.questions.filter((question) => question.code === code) }))
      .filter((area) => area.questions.length > 0),
  };
}
