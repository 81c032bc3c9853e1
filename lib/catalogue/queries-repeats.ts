/** Reads where the answers of a practice stand elsewhere, word for word: by their digests, and by what the documents' readings say. */
import { type Db, getDb } from "../db/client";
import { join, sql } from "../db/sql";
import { maskEmails } from "../shared/mask-emails";
import { repeatsWithin, type SameWords, type SameWordsByAnswer, sameWordsKey } from "./repeats";
import type { PracticeView } from "./schema";

/** A template's sentence may stand in every write-up; more than this nobody reads. */
const MAX_TWINS = 200;
const MAX_FINDINGS = 200;

/** Gives, for each answer of the practice that stands elsewhere too, where. Only what is published is named. */
export async function findSameWords(practice: PracticeView, db: Db = getDb()): Promise<SameWordsByAnswer> {
  const found = repeatsWithin(practice.assessments);
  const add = (key: string, same: SameWords) => found.set(key, [...(found.get(key) ?? []), same]);
  for (const { key, same } of await findInOthers(db, practice)) add(key, same);
  // The document's reading notes each repeated paragraph once, without a place here: it speaks where nothing else does.
  const named = new Set(found.keys());
  for (const { key, same } of await findNoted(db, practice)) if (!named.has(key)) add(key, same);
  return found;
}

type Keyed = { key: string; same: SameWords };

/** Answers with the same digest in other practices. */
async function findInOthers(db: Db, { slug, assessments }: PracticeView): Promise<Keyed[]> {
  const own = await db.answer.findMany({
    where: { assessmentId: { in: assessments.map(({ id }) => id) }, digest: { not: null } },
    select: { digest: true, assessmentId: true, question: { select: { code: true } } },
  });
  const digests = [...new Set(own.flatMap(({ digest }) => (digest === null ? [] : [digest])))];
  if (digests.length === 0) return [];
  const twins = await db.answer.findMany({
    where: {
      digest: { in: digests },
      assessment: { state: "published", practice: { slug: { not: slug } } },
    },
    orderBy: { id: "asc" },
    take: MAX_TWINS,
    select: {
      digest: true,
      assessmentId: true,
      question: { select: { code: true } },
      assessment: {
        select: {
          practice: {
            select: {
              slug: true,
              title: true,
              assessments: {
                where: { state: "published" },
                orderBy: { id: "asc" },
                select: { id: true, framework: { select: { slug: true } } },
              },
            },
          },
        },
      },
    },
  });
  return own.flatMap(({ digest, assessmentId, question }) =>
    twins
      .filter((twin) => twin.digest === digest)
      .map((twin) => {
        const { slug, title, assessments: onPage } = twin.assessment.practice;
        const same: SameWords = {
          kind: "answer",
          practice: { slug, title: maskEmails(title) },
          assessment: Math.max(
            0,
            onPage.findIndex(({ id }) => id === twin.assessmentId),
          ),
          onPage: onPage.map(({ framework }) => ({ framework })),
          code: twin.question.code,
          whole: true,
        };
        return { key: sameWordsKey(assessmentId, question.code), same };
      }),
  );
}

/** What the reading of a document noted of repeated paragraphs, given to the answer that has the line. */
async function findNoted(db: Db, { assessments }: PracticeView): Promise<Keyed[]> {
  const sources = [
    ...new Set(assessments.flatMap((assessment) => assessment.sources.map((s) => s.sourceId))),
  ];
  if (sources.length === 0) return [];
  const noted = await db.$queryRaw<{ sourceId: string; line: number | bigint; message: string }[]>(sql`
    SELECT s."sha256" AS "sourceId", d."value" ->> '$.line' AS "line", d."value" ->> '$.message' AS "message"
    FROM "Source" s, json_each(s."reading", '$.diagnostics') d
    WHERE s."sha256" IN (${join(sources)}) AND d."value" ->> '$.code' = 'answer-repeated' LIMIT ${MAX_FINDINGS}`);
  return assessments.flatMap(({ id, areas }) =>
    areas.flatMap(({ questions }) =>
      questions.flatMap(({ code, answer }) =>
        noted
          .filter(({ sourceId, line }) =>
            (answer?.paragraphs ?? []).some(
              ({ ranges }) =>
                answer?.origin?.sourceId === sourceId &&
                ranges.some(
                  ({ firstLine, lastLine }) => Number(line) >= firstLine && Number(line) <= lastLine,
                ),
            ),
          )
          .map(({ sourceId, line, message }) => ({
            key: sameWordsKey(id, code),
            same: {
              kind: "finding" as const,
              message: maskEmails(message),
              origin: { sourceId, firstLine: Number(line), lastLine: Number(line) },
            },
          })),
      ),
    ),
  );
}
