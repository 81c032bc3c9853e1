/** The order by likeness: a clear case by hand, and what holds for every matrix. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, type Likened, orderByLikeness } from "../../../lib/catalogue/matrix-likeness";
import { type ItemState, itemStateSchema } from "../../../lib/catalogue/schema";

const signs: Record<string, ItemState> = { "#": "met", "-": "notMet", o: "blank", ".": "notListed" };
const states = (text: string) => [...text].map((sign) => signs[sign] ?? "notListed");
const row = (sortKey: string, text: string, id = 1): Likened => ({
  id,
  sortKey,
  slug: sortKey,
  states: states(text),
});
const titles = (rows: readonly Likened[]) => rows.map(({ sortKey }) => sortKey).join(" ");

describe("difference", () => {
  it.each([
    ["####", "####", 0],
    ["####", "#--#", 0.5],
    ["##..", "#-##", 0.5],
    ["o###", "####", 0.25],
    ["##..", "..##", 1],
    ["....", "....", 1],
  ])("%s and %s differ by %d", (a, b, share) => {
    expect(difference(states(a), states(b))).toBe(share);
    expect(difference(states(b), states(a))).toBe(share);
  });

  it("weighs met no more than not met: the two exchanged, nothing changes", () => {
    const exchanged = (text: string) => states(text.replace(/[#-]/g, (sign) => (sign === "#" ? "-" : "#")));
    expect(difference(exchanged("##-o."), exchanged("#--##"))).toBe(
      difference(states("##-o."), states("#--##")),
    );
  });
});

describe("orderByLikeness", () => {
  it("puts like beside like, and begins with the end that comes first by title", () => {
    const rows = [row("a", "######"), row("b", "------"), row("c", "#####-"), row("d", "-----#")];
    expect(titles(orderByLikeness(rows))).toBe("a c b d");
  });

  it("leaves rows that are all alike by title", () => {
    expect(titles(orderByLikeness([row("c", "##"), row("a", "##"), row("b", "##")]))).toBe("a b c");
  });

  it("is no order by how much is met: all items turned round, the order stays", () => {
    const texts = ["######", "#-####", "------", "##-###", "-----#"];
    const turned = texts.map((text) => text.replace(/[#-]/g, (sign) => (sign === "#" ? "-" : "#")));
    const order = (all: string[]) =>
      titles(orderByLikeness(all.map((text, index) => row(`r${index}`, text))));
    expect(order(turned)).toBe(order(texts));
  });

  it("takes nothing, one row, and rows without items", () => {
    expect(orderByLikeness([])).toEqual([]);
    expect(titles(orderByLikeness([row("a", "#")]))).toBe("a");
    expect(titles(orderByLikeness([row("b", ""), row("a", "")]))).toBe("a b");
  });

  const matrix = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 8 }))
    .chain(([rows, items]) =>
      fc.array(
        fc.record({
          // Few titles, so that some are equal and the slug and the number decide.
          sortKey: fc.constantFrom("a", "b", "c"),
          slug: fc.constantFrom("x", "y"),
          states: fc.array(fc.constantFrom(...itemStateSchema.options), {
            minLength: items,
            maxLength: items,
          }),
        }),
        { minLength: rows, maxLength: rows },
      ),
    )
    .map((rows) => rows.map((one, id): Likened => ({ id, ...one })));

  it("gives the same order whatever order the rows come in, and every row once", () => {
    const shuffled = matrix.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const order = orderByLikeness(rows).map(({ id }) => id);
        expect(orderByLikeness(other).map(({ id }) => id)).toEqual(order);
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
      }),
      { seed: 20_261_121, numRuns: 200 },
    );
  });

  it("keeps two rows beside each other that are the same and like no others", () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const width = rows[0]?.states.length ?? 1;
        const apart: Likened[] = ["p", "q"].map((slug, index) => ({
          id: 100 + index,
          sortKey: slug,
          slug,
          states: [...Array<ItemState>(width).fill("notListed"), "met", "met"],
        }));
        const padded = rows.map((one) => ({ ...one, states: [...one.states, ...states("..")] }));
        const order = orderByLikeness([...padded, ...apart]).map(({ id }) => id);
        expect(Math.abs(order.indexOf(100) - order.indexOf(101))).toBe(1);
      }),
      { seed: 20_261_121, numRuns: 100 },
    );
  });
});
