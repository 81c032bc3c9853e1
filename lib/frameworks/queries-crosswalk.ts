/** Reads the crosswalks from the side of one framework. */
import { type Db, getDb } from "../db/client";
import { type CriterionName, criterionNames } from "./criterion";
import { type CrosswalkRelation, flipRelation, type RelatedCriterion } from "./crosswalk-schema";
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

/**
 * Gives what the criteria of a framework (its newest version) have to do with those of others, in the order of its own codes.
 * Every relation is read from this framework's side. A framework without links, or an unknown one, has none.
 */
export async function findRelatedCriteria(slug: string, db: Db = getDb()): Promise<Related> {
  const own = await db.framework.findFirst({
    where: { slug },
    orderBy: { version: "desc" },
    select: frameworkSelect,
  });
  if (!own) return { notes: [], links: [], readAgainst: [] };
  const rows = await db.crosswalkLink.findMany({
    where: { OR: [{ fromFrameworkId: own.id }, { toFrameworkId: own.id }] },
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
  const sides = rows.map((row) => fromSideOf(own.id, row));
  const others = await db.framework.findMany({
    where: { id: { in: [...new Set(sides.map((side) => side.otherId))] } },
    select: frameworkSelect,
  });
  const named = new Map(others.map((row) => [row.id, nameCriteria(row)]));
  const order = new Map(criterionNames(toFramework(own)).map(({ code }, index) => [code, index]));
  const links = sides.map(({ otherId, otherCode, ...link }) => {
    const other = named.get(otherId)?.get(otherCode);
    if (!other)
      throw new Error(`A crosswalk leads to ${otherCode}, which framework ${otherId} does not have`);
    return { ...link, other };
  });
  links.sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  const notes = new Map(rows.map(({ crosswalk }) => [crosswalk.title, crosswalk]));
  const readAgainst = [...new Set(links.map(({ other }) => other.framework.title))].sort();
  return { notes: [...notes.values()], links, readAgainst };
}

type LinkRow = {
  fromFrameworkId: number;
  fromCode: string;
  toFrameworkId: number;
  toCode: string;
  relation: CrosswalkRelation;
  rationale: string;
};

function fromSideOf(ownId: number, row: LinkRow) {
  const { rationale } = row;
  return row.fromFrameworkId === ownId
    ? {
        code: row.fromCode,
        relation: row.relation,
        rationale,
        otherId: row.toFrameworkId,
        otherCode: row.toCode,
      }
    : {
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
