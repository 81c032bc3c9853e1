/** Reads the crosswalks from the side of one framework. */
import { type Db, getDb } from "../db/client";
import { type CriterionName, criterionNames } from "./criterion";
import { type CrosswalkRelation, flipRelation, type RelatedCriterion } from "./crosswalk-schema";
import { findShownFrameworkIds } from "./queries-shown";
import { frameworkSelect, toFramework } from "./structure";

export type Related = {
  /** Why the links are what they are, in the editors' words, one note for each crosswalk. */
  notes: { title: string; version: number; note: string }[];
  links: RelatedCriterion[];
  /** Titles of the sets of criteria that this one was read against: in each of them something related was found. */
  readAgainst: string[];
};

/** More than the texts of two frameworks could give. */
const MAX_LINKS = 2_000;
/** More versions than a set of criteria will have. */
const MAX_VERSIONS = 100;

/**
 * Gives what the criteria of a framework (the version shown) have to do with those of others, in the order of its own codes.
 * Every relation is read from this framework's side. A framework without links, or an unknown one, has none. A crosswalk was read
 * against versions: what it says of a wording that another version changed is not said of that one.
 */
export async function findRelatedCriteria(slug: string, db: Db = getDb()): Promise<Related> {
  const versions = await db.framework.findMany({
    where: { slug },
    orderBy: { version: "desc" },
    take: MAX_VERSIONS,
    select: frameworkSelect,
  });
  const shownIds = await findShownFrameworkIds(db);
  const shown = versions.find(({ id }) => shownIds.has(id));
  if (!shown) return { notes: [], links: [], readAgainst: [] };
  const ownIds = versions.map(({ id }) => id);
  const rows = await db.crosswalkLink.findMany({
    where: { OR: [{ fromFrameworkId: { in: ownIds } }, { toFrameworkId: { in: ownIds } }] },
    orderBy: { id: "asc" },
    take: MAX_LINKS,
    select: {
      fromFrameworkId: true,
      fromCode: true,
      toFrameworkId: true,
      toCode: true,
      relation: true,
      rationale: true,
      crosswalk: { select: { title: true, version: true, note: true } },
    },
  });
  const own = new Map(versions.map((row) => [row.id, nameCriteria(row)]));
  const now = nameCriteria(shown);
  const stands = (side: { ownId: number; code: string }) =>
    now.get(side.code)?.text === own.get(side.ownId)?.get(side.code)?.text;
  const sides = rows.map((row) => ({ ...fromSideOf(new Set(ownIds), row), row })).filter(stands);
  const others = await findOthers(db, { ids: new Set(sides.map((side) => side.otherId)), shownIds });
  const order = new Map(criterionNames(toFramework(shown)).map(({ code }, index) => [code, index]));
  const links = sides.map(({ otherId, otherCode, code, relation, rationale }) => {
    const other = others.get(otherId)?.(otherCode);
    if (!other)
      throw new Error(`A crosswalk leads to ${otherCode}, which framework ${otherId} does not have`);
    return { code, relation, rationale, other };
  });
  links.sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  const notes = new Map(sides.map(({ row: { crosswalk } }) => [crosswalk.title, crosswalk]));
  const readAgainst = [...new Set(links.map(({ other }) => other.framework.title))].sort();
  return { notes: [...notes.values()], links, readAgainst };
}

/** Gives, by row id, how to name a criterion of another framework: in the version shown where that has the same wording. */
async function findOthers(
  db: Db,
  { ids, shownIds }: { ids: ReadonlySet<number>; shownIds: ReadonlySet<number> },
) {
  const read = await db.framework.findMany({ where: { id: { in: [...ids] } }, select: frameworkSelect });
  const versions = await db.framework.findMany({
    where: { id: { in: [...shownIds] }, slug: { in: read.map(({ slug }) => slug) } },
    select: frameworkSelect,
  });
  const shown = new Map(versions.map((row) => [row.slug, nameCriteria(row)]));
  return new Map(
    read.map((row) => {
      const then = nameCriteria(row);
      const nameOf = (code: string) => {
        const [was, is] = [then.get(code), shown.get(row.slug)?.get(code)];
        return was && was.text === is?.text ? is : was;
      };
      return [row.id, nameOf] as const;
    }),
  );
}

type LinkRow = {
  fromFrameworkId: number;
  fromCode: string;
  toFrameworkId: number;
  toCode: string;
  relation: CrosswalkRelation;
  rationale: string;
};

function fromSideOf(ownIds: ReadonlySet<number>, row: LinkRow) {
  const { rationale } = row;
  return ownIds.has(row.fromFrameworkId)
    ? {
        ownId: row.fromFrameworkId,
        code: row.fromCode,
        relation: row.relation,
        rationale,
        otherId: row.toFrameworkId,
        otherCode: row.toCode,
      }
    : {
        ownId: row.toFrameworkId,
        code: row.toCode,
        relation: flipRelation(row.relation),
        rationale,
        otherId: row.fromFrameworkId,
        otherCode: row.fromCode,
      };
}

function nameCriteria(row: Parameters<typeof toFramework>[0]): Map<string, RelatedCriterion["other"]> {
  const { slug, version, title, areas } = toFramework(row);
  const areaOf = (code: string) => areas.find((area) => area.code === code.split(".")[0])?.title ?? title;
  return new Map(
    criterionNames({ areas }).map((name: CriterionName) => [
      name.code,
      { ...name, framework: { slug, version, title }, area: areaOf(name.code) },
    ]),
  );
}
