/** The crosswalk in the database: kept once, read from both sides, and no part of any count. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/client";
import { saveCrosswalk } from "@/lib/frameworks/commands-crosswalk";
import { flipRelation } from "@/lib/frameworks/crosswalk-schema";
import { countItemStates } from "@/lib/frameworks/queries";
import { findRelatedCriteria } from "@/lib/frameworks/queries-crosswalk";
import { readSeedCrosswalks, seedCrosswalks } from "../../../seeds/crosswalks";
import { freshDatabase, seededDatabase } from "../../setup/database";

const frameworks = ["spring-good-practice", "assess-integration", "assess-monitoring"];
const crosswalks = readSeedCrosswalks();
const [crosswalk] = crosswalks;
if (!crosswalk) throw new Error("There is no seed crosswalk");
const seedLinks = crosswalks.flatMap(({ links }) => links);
let db: Db;

beforeAll(() => {
  db = seededDatabase().db;
});

const allLinks = () => db.crosswalkLink.findMany({ orderBy: { id: "asc" } });

describe("seeding", () => {
  it("keeps every link of the file, and a second run changes nothing, not even an id", async () => {
    const before = await allLinks();
    expect(before).toHaveLength(seedLinks.length);
    await seedCrosswalks(db);
    expect(await allLinks()).toEqual(before);
  });

  it("puts a new reading in the place of the old, and the old one back", async () => {
    const [first, ...rest] = crosswalk.links;
    const changed = { ...crosswalk, version: 2, links: rest };
    expect(await inTransaction(db, (tx) => saveCrosswalk(tx, changed))).toEqual({
      ok: true,
      saved: "replaced",
    });
    expect(await allLinks()).toHaveLength(seedLinks.length - 1);
    const related = await findRelatedCriteria("spring-good-practice", db);
    expect(related.notes[0]?.version).toBe(2);
    expect(related.links.some(({ code }) => code === first?.from.code)).toBe(
      rest.some(({ from }) => from.code === first?.from.code),
    );
    await seedCrosswalks(db);
    expect(await allLinks()).toHaveLength(seedLinks.length);
  });

  it("refuses criteria that the catalogue does not have, and keeps nothing", async () => {
    const empty = freshDatabase().db;
    const saved = await inTransaction(empty, (tx) => saveCrosswalk(tx, crosswalk));
    expect(saved.ok).toBe(false);
    expect(saved.ok === false && saved.missing).toContain("spring-good-practice 3.2.5");
    expect(await empty.crosswalk.count()).toBe(0);
    await expect(seedCrosswalks(empty)).rejects.toThrow("there is no criterion");
  });
});

describe("reading", () => {
  it("gives each link on both sides, the relation turned round and the reason the same", async () => {
    const sides = await Promise.all(frameworks.map((slug) => findRelatedCriteria(slug, db)));
    const seen = sides.flatMap(({ links }, index) =>
      links.map((link) => ({
        ends: `${frameworks[index]} ${link.code} > ${link.other.framework.slug} ${link.other.code}`,
        relation: link.relation,
        rationale: link.rationale,
      })),
    );
    const expected = seedLinks.flatMap(({ from, to, relation, rationale }) => [
      { ends: `${from.framework} ${from.code} > ${to.framework} ${to.code}`, relation, rationale },
      {
        ends: `${to.framework} ${to.code} > ${from.framework} ${from.code}`,
        relation: flipRelation(relation),
        rationale,
      },
    ]);
    const byEnds = (a: { ends: string }, b: { ends: string }) => (a.ends < b.ends ? -1 : 1);
    expect(seen.sort(byEnds)).toEqual(expected.sort(byEnds));
  });

  it("says from ASSESS's side that evaluation is wider than what SPRING asks in 3.2.5", async () => {
    const { links } = await findRelatedCriteria("assess-integration", db);
    const link = links.find(({ code, other }) => code === "7.1.1" && other.code === "3.2.5");
    expect(link).toMatchObject({ relation: "wider", other: { area: "Effectiveness", kind: "item" } });
  });

  it("finds the one criterion that both ASSESS sets have, from either side", async () => {
    for (const [own, code, other, otherCode] of [
      ["assess-integration", "6.1.1", "assess-monitoring", "7.1.1"],
      ["assess-monitoring", "7.1.1", "assess-integration", "6.1.1"],
    ] as const) {
      const { links } = await findRelatedCriteria(own, db);
      const equal = links.filter(({ relation }) => relation === "equal");
      expect(equal).toHaveLength(1);
      expect(equal[0]).toMatchObject({ code, other: { code: otherCode, framework: { slug: other } } });
    }
  });

  it("says against which sets it was read", async () => {
    const { readAgainst } = await findRelatedCriteria("assess-monitoring", db);
    expect(readAgainst).toHaveLength(2);
    expect(readAgainst[0]).toContain("integration of vulnerable migrants");
    expect(readAgainst[1]).toContain("SPRING");
  });

  it("follows the order of one's own criteria", async () => {
    const { links } = await findRelatedCriteria("assess-monitoring", db);
    const codes = links.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it("has nothing for a framework that there is not", async () => {
    expect(await findRelatedCriteria("no-such-framework", db)).toEqual({
      notes: [],
      links: [],
      readAgainst: [],
    });
  });

  it("counts nowhere: without the links every item is marked as before", async () => {
    const before = await Promise.all(frameworks.map((slug) => countItemStates(slug, db)));
    await db.crosswalk.deleteMany();
    expect(await Promise.all(frameworks.map((slug) => countItemStates(slug, db)))).toEqual(before);
    expect((await findRelatedCriteria("spring-good-practice", db)).links).toEqual([]);
  });
});
