/** Reads what the compare page shows: the practices of an address, and practices that could be added to them. */
import { type Db, getDb } from "../db/client";
import { type Comparison, comparePractices } from "./compare";
import { type CompareRequest, MAX_COMPARED } from "./compare-request";
import { emptyFilter } from "./filters";
import { findPractices, getPractice } from "./queries";
import type { PracticeSummary, PracticeView } from "./schema";

export type CompareView = {
  /** The practices that are there, in the order of the address, at most six. */
  practices: PracticeView[];
  /** Names in the address that no practice to show has. */
  unknown: string[];
  /** Practices beyond the sixth, by title. */
  leftOut: { slug: string; title: string }[];
  /** Null when fewer than two practices are there. */
  comparison: Comparison | null;
};

/** Gives the practices of a request side by side. Unknown names are told, never an error. */
export async function getComparison(request: CompareRequest, db: Db = getDb()): Promise<CompareView> {
  const rows = await db.practice.findMany({
    where: { slug: { in: request.slugs }, assessments: { some: { state: "published" } } },
    select: { slug: true, title: true },
  });
  const titles = new Map(rows.map(({ slug, title }) => [slug, title]));
  const known = request.slugs.flatMap((slug) => {
    const title = titles.get(slug);
    return title === undefined ? [] : [{ slug, title }];
  });
  const practices: PracticeView[] = [];
  // One after the other: they share one connection, and there are at most six.
  for (const { slug } of known.slice(0, MAX_COMPARED)) {
    const practice = await getPractice(slug, db);
    if (practice) practices.push(practice);
  }
  return {
    practices,
    unknown: request.slugs.filter((slug) => !titles.has(slug)),
    leftOut: known.slice(MAX_COMPARED),
    comparison: comparePractices(practices, request),
  };
}

/** So many are offered for one search; a longer list is what browsing is for. */
const MAX_OFFERED = 8;

/** Gives practices that a search finds and that are not compared yet, the closest first. Nothing without a search. */
export async function findPracticesToAdd(
  { find, slugs }: Pick<CompareRequest, "find" | "slugs">,
  db: Db = getDb(),
): Promise<{ items: PracticeSummary[]; total: number }> {
  if (find === "") return { items: [], total: 0 };
  // Those compared already may be among the first: so many more are asked for.
  const pageSize = MAX_OFFERED + slugs.length;
  const { items, total } = await findPractices({ ...emptyFilter, q: find, pageSize }, db);
  const offered = items.filter(({ slug }) => !slugs.includes(slug));
  return { items: offered.slice(0, MAX_OFFERED), total: total - (items.length - offered.length) };
}
