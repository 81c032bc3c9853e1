/** Who shows how, on a real database: counted again by brute force, in the order of the rule, in a few statements. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Exemplar,
  type Likeness,
  LOOKED_THROUGH,
  significantWords,
} from "../../../lib/catalogue/exemplars";
import { findAnswerExemplars, findExemplars } from "../../../lib/catalogue/queries-exemplars";
import { byLikeness, type Compared, markedAlike, reasons } from "../../../lib/catalogue/similar";
import type { Db } from "../../../lib/db/client";
import {
  markOf,
  type SyntheticPractice,
  syntheticPractices,
  writeSyntheticCatalogue,
} from "../../fixtures/synthetic-catalogue";
import { freshDatabase, seededDatabase } from "../../setup/database";

const keys = ["targetGroup", "integrationArea", "country"] as const;
const everyone = Number.MAX_SAFE_INTEGER;
const nothing: Likeness = { terms: { country: [], targetGroup: [], integrationArea: [] }, marks: {} };

describe("in a made-up catalogue", () => {
  const framework = { slug: "grid-one", version: 1 };
  const codes = [1, 2].flatMap((area) =>
    [1, 2].flatMap((q) => [1, 2, 3].map((item) => `${area}.${q}.${item}`)),
  );
  const practices = syntheticPractices(120).filter((one) => one.framework.includes("grid-one"));
  const sortKeys = new Map<string, string>();
  const spoken = ["1.1.2", "1.2.1"];
  const SPOKEN = "Train mentors and women.";
  let db: Db;

  beforeAll(async () => {
    ({ db } = freshDatabase());
    await writeSyntheticCatalogue(db, 120);
    // Two items that some answers speak of; the others nobody's does.
    await db.checklistItem.updateMany({ where: { code: { in: spoken } }, data: { text: SPOKEN } });
    for (const { slug, sortKey } of await db.practice.findMany()) sortKeys.set(slug, sortKey);
  });

  const likeness: Likeness = {
    terms: { country: ["IT", "AT"], targetGroup: ["women"], integrationArea: ["language", "employment"] },
    // All twelve, so that checklists marked alike become a reason.
    marks: Object.fromEntries(
      codes.map((code, index) => [code, index % 3 === 0 ? "notMet" : "met"] as const),
    ),
  };

  function compared(practice: SyntheticPractice): Compared {
    const both = codes.filter((_, index) => ["met", "notMet"].includes(markOf(practice.id, index) ?? ""));
    const alike = both.filter((code) => markOf(practice.id, codes.indexOf(code)) === likeness.marks[code]);
    const terms = Object.fromEntries(
      keys.map((key) => [key, likeness.terms[key].filter((value) => practice[key].includes(value))]),
    ) as Compared["terms"];
    const marks = both.length > 0 ? [{ both: both.length, alike: alike.length }] : [];
    return { slug: practice.slug, sortKey: sortKeys.get(practice.slug) ?? "", terms, marks };
  }
  /** By hand: of the dozen likest, of those with as many reasons, first those whose answer shares a word with the item. */
  function expectedOrder(item: string): Compared[] {
    const wanted = new Set(significantWords(spoken.includes(item) ? SPOKEN : "").map(({ stem }) => stem));
    const question = ["1.1", "1.2"].indexOf(item.slice(0, 3));
    const speaks = ({ slug }: Compared) => {
      const text = practices.find((practice) => practice.slug === slug)?.answers[question] ?? "";
      return significantWords(text).some(({ stem }) => wanted.has(stem)) ? 1 : 0;
    };
    const meeting = practices.filter(({ id }) => markOf(id, codes.indexOf(item)) === "met");
    const likest = meeting.map(compared).sort(byLikeness);
    const first = likest
      .slice(0, LOOKED_THROUGH)
      .sort((a, b) => reasons(b) - reasons(a) || speaks(b) - speaks(a) || byLikeness(a, b));
    return [...first, ...likest.slice(LOOKED_THROUGH)];
  }
  const told = ({ slug, terms, marks }: Compared) => ({ slug, terms, marks });

  it("each item has those who meet it, the likest first, with the reasons", async () => {
    const found = await findExemplars({ framework, items: codes, likeness, perItem: everyone }, db);
    expect(found.map(({ item }) => item)).toEqual(codes);
    for (const { item, met, assessed, exemplars } of found) {
      const meeting = practices.filter(({ id }) => markOf(id, codes.indexOf(item)) === "met");
      expect({ item, met, assessed }).toEqual({ item, met: meeting.length, assessed: practices.length });
      expect(exemplars.map(told)).toEqual(expectedOrder(item).map(told));
    }
    // Words make a difference for some, or this would say nothing of them.
    const byLikenessAlone = (item: string) => [...expectedOrder(item)].sort(byLikeness).map(told);
    expect(spoken.map(byLikenessAlone)).not.toEqual(spoken.map((item) => expectedOrder(item).map(told)));
  });

  it("the few that are asked for are the first of all", async () => {
    const all = await findExemplars({ framework, items: codes, likeness, perItem: everyone }, db);
    const few = await findExemplars({ framework, items: codes, likeness, perItem: 3 }, db);
    expect(few).toEqual(all.map((item) => ({ ...item, exemplars: item.exemplars.slice(0, 3) })));
  });

  it("without anything to compare by, they stand by title", async () => {
    const [first] = await findExemplars(
      { framework, items: ["1.1.1"], likeness: nothing, perItem: everyone },
      db,
    );
    const order = first?.exemplars.map(({ sortKey }) => sortKey) ?? [];
    expect(order).toEqual([...order].sort());
    expect(first?.exemplars.every(({ marks }) => marks.length === 0)).toBe(true);
  });

  it("those who answered a question come the same way", async () => {
    const found = await findAnswerExemplars({ framework, question: "1.1", likeness, most: everyone }, db);
    expect([found?.answered, found?.assessed]).toEqual([practices.length, practices.length]);
    expect(found?.exemplars.map(told)).toEqual(practices.map(compared).sort(byLikeness).map(told));
    for (const { slug, answer } of found?.exemplars ?? []) {
      const own = practices.find((practice) => practice.slug === slug);
      expect(answer?.paragraphs.map(({ text }) => text)).toEqual([own?.answers[0]]);
    }
    const none = await findAnswerExemplars({ framework, question: "2.2", likeness, most: 3 }, db);
    expect(none).toEqual({ answered: 0, assessed: practices.length, exemplars: [] });
  });

  it("forty items take as many statements as one, and no table of marks is read through", async () => {
    const one = await watch(db, (watched) =>
      findExemplars({ framework, items: ["1.1.1"], likeness, perItem: 3 }, watched),
    );
    const all = await watch(db, (watched) =>
      findExemplars({ framework, items: codes, likeness, perItem: 3 }, watched),
    );
    expect(all.calls).toEqual(one.calls);
    expect(all.calls.length).toBeLessThanOrEqual(6);
    const question = await watch(db, (watched) =>
      findAnswerExemplars({ framework, question: "1.1", likeness, most: 3 }, watched),
    );
    for (const plan of [one.plan, all.plan, question.plan]) {
      expect(
        plan.filter((detail) => /^SCAN (m|e|a|p|Mark|ProfileEntry|Answer|Practice)\b/.test(detail)),
      ).toEqual([]);
      expect(plan.some((detail) => detail.includes("ProfileEntry_field_value_practiceId_idx"))).toBe(true);
      expect(plan.some((detail) => detail.includes("Mark_itemId_status_assessmentId_idx"))).toBe(true);
    }
  });

  it("what is not there is nothing", async () => {
    const options = { likeness, perItem: 3 };
    const other = { slug: "grid-one", version: 2 };
    expect(await findExemplars({ ...options, framework: other, items: codes }, db)).toEqual([]);
    expect(await findExemplars({ ...options, framework, items: ["9.9.9", "'", ""] }, db)).toEqual([]);
    expect(await findExemplars({ ...options, framework, items: [] }, db)).toEqual([]);
    expect(await findAnswerExemplars({ framework, question: "9.9", likeness, most: 3 }, db)).toBeNull();
  });

  it("hostile words in a profile find nobody and break nothing", async () => {
    const hostile = ['\'; DROP TABLE "Mark"; --', "%", "\u0000", "🦓".repeat(1000)];
    const terms = { country: hostile, targetGroup: hostile, integrationArea: hostile };
    const marks = { "1.1.1": "met", __proto__: "met", "no such": "notMet" } as Likeness["marks"];
    const [found] = await findExemplars(
      { framework, items: ["1.1.1"], likeness: { terms, marks }, perItem: 3 },
      db,
    );
    expect(found?.exemplars).toHaveLength(3);
    expect(found?.exemplars.flatMap((one) => keys.flatMap((key) => one.terms[key]))).toEqual([]);
  });
});

describe("in the catalogue of the seeds", () => {
  let db: Db;
  const framework = { slug: "spring-good-practice", version: 1 };

  beforeAll(() => {
    ({ db } = seededDatabase());
  });

  it("each item has exactly the practices whose published assessment meets it", async () => {
    const assessments = await db.assessment.findMany({
      where: { state: "published", framework },
      select: {
        practice: { select: { slug: true } },
        marks: { select: { status: true, item: { select: { code: true } } } },
      },
    });
    const items = await db.checklistItem.findMany({ where: { question: { area: { framework } } } });
    const codes = items.map(({ code }) => code);
    expect(codes).toHaveLength(40);
    const found = await findExemplars({ framework, items: codes, likeness: nothing, perItem: everyone }, db);
    for (const { item, met, assessed, exemplars } of found) {
      const meeting = assessments
        .filter(({ marks }) => marks.some(({ status, item: { code } }) => code === item && status === "met"))
        .map(({ practice }) => practice.slug);
      expect([assessed, met]).toEqual([assessments.length, meeting.length]);
      expect(exemplars.map(({ slug }) => slug).sort()).toEqual(meeting.sort());
    }
  });

  it("puts those first whose checklists are marked alike, as the rule has it", async () => {
    const rows = await db.assessment.findMany({
      where: { state: "published", framework },
      select: {
        practice: {
          select: { slug: true, sortKey: true, profile: { select: { field: true, value: true } } },
        },
        marks: { select: { status: true, item: { select: { code: true } } } },
      },
    });
    const statements = (marks: (typeof rows)[number]["marks"]) =>
      marks.flatMap(({ status, item: { code } }) => (status === "blank" ? [] : [[code, status] as const]));
    const own = rows.find(({ practice }) => practice.slug === "queer-base");
    const likeness: Likeness = {
      terms: { ...nothing.terms, country: ["IT", "AT"] },
      marks: Object.fromEntries(statements(own?.marks ?? [])),
    };
    const expected = rows
      .map(({ practice: { slug, sortKey, profile }, marks }): Compared => {
        const both = statements(marks).filter(([code]) => likeness.marks[code] !== undefined);
        const alike = both.filter(([code, status]) => likeness.marks[code] === status);
        const states = (value: string) =>
          profile.some((one) => one.field === "country" && one.value === value);
        const terms = {
          ...nothing.terms,
          country: likeness.terms.country.filter(states),
        } as Compared["terms"];
        return { slug, sortKey, terms, marks: [{ both: both.length, alike: alike.length }] };
      })
      .sort(byLikeness);
    // Some are alike and some are not, or this would say nothing.
    expect(new Set(expected.map(({ marks }) => marks.some(markedAlike))).size).toBe(2);
    const found = await findAnswerExemplars({ framework, question: "1.1", likeness, most: everyone }, db);
    const answered = new Set(found?.exemplars.map(({ slug }) => slug));
    expect(found?.exemplars.map(({ slug }) => slug)).toEqual(
      expected.map(({ slug }) => slug).filter((slug) => answered.has(slug)),
    );
    expect(found?.exemplars[0]?.slug).toBe("queer-base");
    // What is not shown is left out by the database, which has the rule in its own words.
    const slugs = found?.exemplars.map(({ slug }) => slug) ?? [];
    for (let most = 1; most <= slugs.length; most++) {
      const few = await findAnswerExemplars({ framework, question: "1.1", likeness, most }, db);
      expect(few?.exemplars.map(({ slug }) => slug)).toEqual(slugs.slice(0, most));
    }
  });

  it("has the passage of the question, the words of the item in it, its lines and its tools", async () => {
    const likeness: Likeness = { ...nothing, terms: { ...nothing.terms, targetGroup: ["women"] } };
    const [found] = await findExemplars({ framework, items: ["1.3.2"], likeness, perItem: 1 }, db);
    const [first] = found?.exemplars ?? [];
    expect(first?.slug).toBe("employment-programme-trafficked-women");
    expect(first?.terms.targetGroup).toEqual(["women"]);
    expect(first?.question).toBe("1.3");
    expect(first?.excerpt?.parts.filter(({ hit }) => hit).map(({ text }) => text)).toContain("feedback");
    expect(whole(first)).toContain(first?.excerpt?.parts.map(({ text }) => text).join(""));
    expect(first?.answer?.origin).not.toBeNull();
    expect(first?.markedAt?.firstLine).toBeGreaterThan(first?.answer?.origin?.lastLine ?? 0);
  });

  it("says of an item that nobody meets that nobody does", async () => {
    await db.mark.updateMany({ where: { item: { code: "3.2.5" } }, data: { status: "notMet" } });
    const [found] = await findExemplars({ framework, items: ["3.2.5"], likeness: nothing, perItem: 3 }, db);
    expect(found).toEqual({ item: "3.2.5", met: 0, assessed: 16, exemplars: [] });
  });

  it("has nothing that is no longer published", async () => {
    const of = async () =>
      (await findExemplars({ framework, items: ["1.1.1"], likeness: nothing, perItem: everyone }, db))[0];
    const before = await of();
    const [gone] = before?.exemplars ?? [];
    await db.assessment.update({ where: { id: gone?.assessmentId ?? 0 }, data: { state: "unpublished" } });
    const after = await of();
    expect([after?.met, after?.assessed]).toEqual([(before?.met ?? 0) - 1, (before?.assessed ?? 0) - 1]);
    expect(after?.exemplars.map(({ slug }) => slug)).not.toContain(gone?.slug);
  });
});

function whole(exemplar: Exemplar | undefined): string {
  return exemplar?.answer?.paragraphs.map(({ text }) => text).join("\n\n") ?? "";
}

/** Runs `work` on a client that notes each call, and how SQLite means to carry out each raw statement. */
async function watch(db: Db, work: (watched: Db) => Promise<unknown>) {
  const calls: string[] = [];
  const plans: Promise<{ detail: string }[]>[] = [];
  const watched = new Proxy(db, {
    get(target, name, receiver) {
      if (name === "$queryRaw") {
        return (query: { sql: string; values: unknown[] }) => {
          calls.push("raw");
          plans.push(
            db.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${query.sql}`, ...query.values),
          );
          return db.$queryRaw(query as never);
        };
      }
      const model = Reflect.get(target, name, receiver);
      if (typeof model !== "object" || model === null) return model;
      return new Proxy(model, {
        get(own, method) {
          calls.push(`${String(name)}.${String(method)}`);
          return Reflect.get(own, method);
        },
      });
    },
  });
  await work(watched);
  return { calls, plan: (await Promise.all(plans)).flat().map(({ detail }) => detail) };
}
