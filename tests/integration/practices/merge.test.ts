/** Merging and un-merging, in any order: on a real file, with practices that say some of the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkChain } from "../../../lib/audit/queries";
import { emptyFilter } from "../../../lib/catalogue/filters";
import { findPractices } from "../../../lib/catalogue/queries";
import { hasPractice } from "../../../lib/catalogue/queries-existence";
import { findFormerNames, findMergedInto, getMergedInto } from "../../../lib/catalogue/queries-merged";
import { mergePractices, unmergePractice } from "../../../lib/practices/commands";
import { actor, mergeable, NAMES, type Name, reason, slugOf } from "../../fixtures/mergeable";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const { everything, idOf, merge, merged, undo, undoAll, saysAll } = await mergeable(db);

describe("a merge", () => {
  it("brings over what the other does not have, in every state, and is written down", async () => {
    const before = await everything();
    const mergeId = await merged("a", "b");
    await saysAll(["a", "b"], "b");
    const said = await db.profileEntry.findMany({ where: { practiceId: idOf("b"), field: "country" } });
    expect(said.map(({ value }) => value).sort()).toEqual(["AT", "DE"]);
    // Both entries of one value: each is told from its own lines.
    expect(await db.profileEntry.count({ where: { practiceId: idOf("b"), value: "Caritas" } })).toBe(2);
    expect(await db.correction.count({ where: { practiceId: idOf("b") } })).toBe(5);
    expect(await db.correction.count({ where: { practiceId: idOf("a") } })).toBe(1);
    const row = await db.auditEntry.findFirstOrThrow({ where: { action: "practice.merge" } });
    expect(row).toMatchObject({
      subjectId: slugOf("a"),
      reason,
      before: { mergedInto: null },
      after: { mergedInto: slugOf("b"), merge: mergeId, corrections: 2 },
    });
    const undone = await unmergePractice({ mergeId, reason, actor }, db);
    expect(undone).toEqual({ ok: true, practice: slugOf("b"), from: slugOf("a") });
    expect(await db.auditEntry.findFirst({ where: { action: "practice.unmerge" } })).toMatchObject({
      subjectId: slugOf("a"),
      before: { mergedInto: slugOf("b"), merge: mergeId },
      after: { mergedInto: null },
    });
    expect(await everything()).toEqual(before);
    expect(await undo(mergeId)).toEqual({ ok: false, reason: "undone" });
    expect((await checkChain(db)).brokenAt).toBeNull();
  });

  it("makes the title another name, unless it is there", async () => {
    await merged("c", "a");
    const names = () =>
      db.profileEntry.findMany({
        where: { practiceId: idOf("a"), field: "otherName" },
        select: { value: true },
      });
    expect(await names()).toEqual([{ value: "Practice c" }]);
    // "d" has the title of "a", and "Practice c" among its names.
    await merged("d", "a");
    expect(await names()).toEqual([{ value: "Practice c" }]);
    await undoAll();
    expect(await names()).toEqual([]);
  });

  it("is refused with itself, twice, in a circle, and with what is not there", async () => {
    expect(await merge("a", "a")).toEqual({ ok: false, reason: "itself" });
    expect(await mergePractices({ from: "no-such", into: slugOf("a"), reason, actor }, db)).toEqual({
      ok: false,
      reason: "notFound",
    });
    expect(await mergePractices({ from: slugOf("a"), into: "no-such", reason, actor }, db)).toEqual({
      ok: false,
      reason: "notFound",
    });
    await merged("a", "b");
    await merged("b", "c");
    expect(await merge("a", "d")).toEqual({ ok: false, reason: "fromMerged" });
    expect(await merge("d", "a")).toEqual({ ok: false, reason: "intoMerged" });
    expect(await merge("c", "a")).toEqual({ ok: false, reason: "circle" });
    expect(await undo(999_999)).toEqual({ ok: false, reason: "notFound" });
    await undoAll();
  });

  it("done by two at once is done once", async () => {
    const results = await Promise.all([merge("a", "b"), merge("b", "a"), merge("a", "c")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    await undoAll();
  });
});

describe("a chain", () => {
  it("leads every old address to the one that counts, whose page names them", async () => {
    await merged("a", "b");
    const second = await merged("b", "c");
    await saysAll(["a", "b", "c"], "c");
    expect(await findMergedInto([slugOf("a"), slugOf("b"), slugOf("c"), "no-such", "%"], db)).toEqual(
      new Map([
        [slugOf("a"), slugOf("c")],
        [slugOf("b"), slugOf("c")],
      ]),
    );
    expect((await findFormerNames(slugOf("c"), db)).map(({ slug }) => slug)).toEqual([
      slugOf("a"),
      slugOf("b"),
    ]);
    expect(await hasPractice(slugOf("a"), db)).toBe(false);
    const found = await findPractices({ ...emptyFilter, q: "Practice a" }, db);
    expect(found.items.map(({ slug }) => slug)).toContain(slugOf("c"));
    expect(found.items.map(({ slug }) => slug)).not.toContain(slugOf("a"));
    expect(await undo(second)).toMatchObject({ ok: true });
    expect(await getMergedInto(slugOf("a"), db)).toBe(slugOf("b"));
    await undoAll();
    expect(await getMergedInto(slugOf("a"), db)).toBeNull();
    expect(await findFormerNames(slugOf("b"), db)).toEqual([]);
  });

  it("may be undone from either end, and what was left behind is wanted again", async () => {
    const before = await everything();
    const [first, second] = [await merged("a", "b"), await merged("b", "c")];
    expect(await undo(first)).toMatchObject({ ok: true });
    await saysAll(["a"], "a");
    await saysAll(["b", "c"], "c");
    // "a" comes back to "c" by itself: undoing "b" must not take it along.
    await merged("a", "c");
    expect(await undo(second)).toMatchObject({ ok: true });
    await saysAll(["b"], "b");
    await saysAll(["a", "c"], "c");
    await undoAll();
    expect(await everything()).toEqual(before);
  });
});

it("whatever is merged and un-merged, all undone is as if nothing had been", async () => {
  const before = await everything();
  const step = fc.oneof(
    fc.record({
      do: fc.constant("merge" as const),
      from: fc.constantFrom(...NAMES),
      into: fc.constantFrom(...NAMES),
    }),
    fc.record({ do: fc.constant("undo" as const), which: fc.nat(9) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), fc.nat(9), async (steps, turn) => {
      let open: { id: number; from: Name; into: Name }[] = [];
      for (const one of steps) {
        if (one.do === "merge") {
          const result = await merge(one.from, one.into);
          if (result.ok) open.push({ id: result.mergeId, from: one.from, into: one.into });
        } else if (open.length > 0) {
          const chosen = open[one.which % open.length];
          open = open.filter((other) => other !== chosen);
          expect(await undo(chosen?.id ?? 0)).toMatchObject({ ok: true });
        }
        const rootOf = (name: Name): Name => {
          const next = open.find(({ from }) => from === name);
          return next ? rootOf(next.into) : name;
        };
        for (const root of NAMES.filter((name) => rootOf(name) === name)) {
          await saysAll(
            NAMES.filter((name) => rootOf(name) === root),
            root,
          );
        }
      }
      while (open.length > 0) {
        const [chosen] = open.splice(turn % open.length, 1);
        expect(await undo(chosen?.id ?? 0)).toMatchObject({ ok: true });
      }
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 25, seed: 20261122 },
  );
});
