/**
 * Which practices a write-up may be about, so that a person decides: never silently. By the same title, by the same website, by
 * answers that stand there word for word, and by answers that are much alike in their runs of words.
 */
import { answerDigest } from "../catalogue/answer-digest";
import type { Db, Tx } from "../db/client";
import { join, sql } from "../db/sql";
import { foldLetters } from "../shared/letters";
import { titleSortKey } from "../shared/title-sort-key";
import type { WriteUp } from "../writeup/tree";
import { getShingles } from "./queries-runs";
import type { Alike, AlikeReason } from "./schema";
import { containment, MUCH_ALIKE, shinglesOf } from "./shingles";

const MOST = 10;
const MOST_SAME_WORDS = 200;
/** Answers compared run by run: those of practices that share rare words with the write-up, by the search index. */
const MOST_COMPARED = 30;

/**
 * Gives the practices that may be the same, those with more reasons first, then by title. Through `tx` inside a transaction; `db` is
 * what is remembered of the practices for.
 */
export async function findAlike(writeUp: WriteUp, db: Db, tx: Db | Tx = db): Promise<Alike[]> {
  const reasons = new Map<number, Set<AlikeReason>>();
  const add = (id: number | bigint, reason: AlikeReason) => {
    const known = reasons.get(Number(id)) ?? new Set<AlikeReason>();
    reasons.set(Number(id), known.add(reason));
  };
  for (const { id, reason } of await bySameValue(writeUp, tx)) add(id, reason);
  for (const id of await byRuns(writeUp, { db, tx })) add(id, "likeWords");
  if (reasons.size === 0) return [];
  const rows = await tx.practice.findMany({
    where: { id: { in: [...reasons.keys()] }, assessments: { some: { state: "published" } } },
    orderBy: [{ sortKey: "asc" }, { slug: "asc" }],
    select: {
      id: true,
      slug: true,
      title: true,
      assessments: { where: { state: "published" }, select: { framework: { select: { slug: true } } } },
    },
  });
  return rows
    .map(({ id, slug, title, assessments }) => ({
      slug,
      title,
      reasons: [...(reasons.get(id) ?? [])],
      frameworks: [...new Set(assessments.map(({ framework }) => framework.slug))],
    }))
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, MOST);
}

/** Those that have the same title, website or answer: one statement, since it is asked for each write-up of a long document. */
async function bySameValue(
  { title, profile, answers }: WriteUp,
  db: Db | Tx,
): Promise<{ id: number | bigint; reason: AlikeReason }[]> {
  const websites = spellingsOf(profile.filter(({ field }) => field === "website").map(({ value }) => value));
  const digests = answers.flatMap(({ paragraphs }) => answerDigest(paragraphs) ?? []);
  const titles =
    title === null
      ? []
      : [
          sql`SELECT * FROM (SELECT "id", 'title' AS "reason" FROM "Practice" WHERE "sortKey" = ${titleSortKey(title)} LIMIT ${MOST})`,
          sql`SELECT * FROM (SELECT "practiceId" AS "id", 'title' AS "reason" FROM "ProfileEntry"
            WHERE "field" IN ('title', 'otherName') AND "value" = ${title} LIMIT ${MOST})`,
        ];
  const parts = [
    ...titles,
    ...(websites.length === 0
      ? []
      : [
          sql`SELECT * FROM (SELECT DISTINCT "practiceId" AS "id", 'website' AS "reason" FROM "ProfileEntry"
            WHERE "field" = 'website' AND "value" IN (${join(websites)}) LIMIT ${MOST})`,
        ]),
    ...(digests.length === 0
      ? []
      : [
          sql`SELECT * FROM (SELECT DISTINCT s."practiceId" AS "id", 'sameWords' AS "reason" FROM "Answer" a
            JOIN "Assessment" s ON s."id" = a."assessmentId"
            WHERE a."digest" IN (${join(digests)}) AND s."state" = 'published' LIMIT ${MOST_SAME_WORDS})`,
        ]),
  ];
  return parts.length === 0 ? [] : db.$queryRaw(join(parts, " UNION ALL "));
}

/** A website with and without a last slash, by both protocols. */
function spellingsOf(sites: readonly string[]): string[] {
  const spellings = sites.flatMap((site) => {
    const bare = site.trim().replace(/\/+$/, "");
    const other = bare.startsWith("https:")
      ? bare.replace("https:", "http:")
      : bare.replace("http:", "https:");
    return [bare, `${bare}/`, other, `${other}/`];
  });
  return [...new Set(spellings)].slice(0, 100);
}

/** The longest words of the answers are the rarest: practices that have most of them are compared run by run. */
async function byRuns({ answers }: WriteUp, { db, tx }: { db: Db; tx: Db | Tx }): Promise<number[]> {
  const text = answers.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join("\n");
  const own = shinglesOf(text);
  const words = [...new Set(foldLetters(text).match(/\p{L}{9,}/gu) ?? [])]
    .sort((a, b) => b.length - a.length)
    .slice(0, 20);
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word}"`).join(" OR ");
  const found = await tx.$queryRaw<{ id: number | bigint }[]>(sql`
    SELECT "rowid" AS "id" FROM "passage_fts_practice" WHERE "passage_fts_practice" MATCH ${query}
    ORDER BY rank LIMIT ${MOST_COMPARED}`);
  const shingles = await getShingles(
    found.map(({ id }) => Number(id)),
    { db, tx },
  );
  return [...shingles].flatMap(([id, theirs]) => (containment(own, theirs) >= MUCH_ALIKE ? [id] : []));
}
