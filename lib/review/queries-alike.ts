/**
 * Which practices a write-up may be about, so that a person decides: never silently. By the same title, by the same website, by
 * answers that stand there word for word, and by answers that are much alike in their runs of words.
 */
import type { Db } from "../db/client";
import { join, sql } from "../db/sql";
import { answerDigest } from "../imports/draft";
import { foldLetters } from "../shared/letters";
import { titleSortKey } from "../shared/title-sort-key";
import type { WriteUp } from "../writeup/tree";
import type { Alike, AlikeReason } from "./schema";
import { containment, MUCH_ALIKE, shinglesOf } from "./shingles";

const MOST = 10;
/** Answers compared run by run: those of practices that share rare words with the write-up, by the search index. */
const MOST_COMPARED = 30;

/** Gives the practices that may be the same, those with more reasons first, then by title. */
export async function findAlike(writeUp: WriteUp, db: Db): Promise<Alike[]> {
  const reasons = new Map<number, Set<AlikeReason>>();
  const add = (id: number | bigint, reason: AlikeReason) => {
    const known = reasons.get(Number(id)) ?? new Set<AlikeReason>();
    reasons.set(Number(id), known.add(reason));
  };
  for (const id of await byTitle(writeUp, db)) add(id, "title");
  for (const id of await byWebsite(writeUp, db)) add(id, "website");
  for (const id of await byDigest(writeUp, db)) add(id, "sameWords");
  for (const id of await byRuns(writeUp, db)) add(id, "likeWords");
  const rows = await db.practice.findMany({
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

async function byTitle({ title }: WriteUp, db: Db): Promise<number[]> {
  if (title === null) return [];
  const key = titleSortKey(title);
  const rows = await db.practice.findMany({
    where: {
      OR: [{ sortKey: key }, { profile: { some: { field: { in: ["title", "otherName"] }, value: title } } }],
    },
    take: MOST,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function byWebsite({ profile }: WriteUp, db: Db): Promise<number[]> {
  const sites = profile.filter(({ field }) => field === "website").map(({ value }) => value);
  const spellings = sites.flatMap((site) => {
    const bare = site.trim().replace(/\/+$/, "");
    const other = bare.startsWith("https:")
      ? bare.replace("https:", "http:")
      : bare.replace("http:", "https:");
    return [bare, `${bare}/`, other, `${other}/`];
  });
  if (spellings.length === 0) return [];
  const rows = await db.profileEntry.findMany({
    where: { field: "website", value: { in: spellings.slice(0, 100) } },
    distinct: ["practiceId"],
    take: MOST,
    select: { practiceId: true },
  });
  return rows.map(({ practiceId }) => practiceId);
}

async function byDigest({ answers }: WriteUp, db: Db): Promise<number[]> {
  const digests = answers.flatMap(({ paragraphs }) => answerDigest(paragraphs) ?? []);
  const rows = await db.answer.findMany({
    where: { digest: { in: digests }, assessment: { state: "published" } },
    take: 200,
    select: { assessment: { select: { practiceId: true } } },
  });
  return [...new Set(rows.map(({ assessment }) => assessment.practiceId))];
}

/** The longest words of the answers are the rarest: practices that have most of them are compared run by run. */
async function byRuns({ answers }: WriteUp, db: Db): Promise<number[]> {
  const text = answers.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join("\n");
  const own = shinglesOf(text);
  const words = [...new Set(foldLetters(text).match(/\p{L}{9,}/gu) ?? [])]
    .sort((a, b) => b.length - a.length)
    .slice(0, 20);
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word}"`).join(" OR ");
  const found = await db.$queryRaw<{ id: number | bigint }[]>(sql`
    SELECT "rowid" AS "id" FROM "passage_fts_practice" WHERE "passage_fts_practice" MATCH ${query}
    ORDER BY rank LIMIT ${MOST_COMPARED}`);
  if (found.length === 0) return [];
  const passages = await db.$queryRaw<{ practiceId: number | bigint; text: string }[]>(sql`
    SELECT "practiceId", "text" FROM "Passage"
    WHERE "practiceId" IN (${join(found.map(({ id }) => Number(id)))}) AND "kind" = 'answer'`);
  const texts = new Map<number, string[]>();
  for (const { practiceId, text: passage } of passages) {
    texts.set(Number(practiceId), [...(texts.get(Number(practiceId)) ?? []), passage]);
  }
  return [...texts].flatMap(([id, theirs]) =>
    containment(own, shinglesOf(theirs.join("\n"))) >= MUCH_ALIKE ? [id] : [],
  );
}
