/** The crosswalk that comes with the catalogue, and what a crosswalk may be. */
import { describe, expect, it } from "vitest";
import { criterionNames } from "@/lib/frameworks/criterion";
import { crosswalkRelationSchema, crosswalkSchema, flipRelation } from "@/lib/frameworks/crosswalk-schema";
import { readSeedCrosswalks } from "../../../seeds/crosswalks";
import { readSeedFrameworks } from "../../../seeds/frameworks";

const crosswalks = readSeedCrosswalks();
const links = crosswalks.flatMap((crosswalk) => crosswalk.links);
const refs = links.map(({ from, to }) => [from, to].map(({ framework, code }) => `${framework} ${code}`));

describe("SPRING and ASSESS", () => {
  it("names only criteria that there are, in the versions that there are", () => {
    const frameworks = readSeedFrameworks();
    const known = new Set(
      frameworks.flatMap((framework) =>
        criterionNames(framework).map(({ code }) => `${framework.slug} ${code}`),
      ),
    );
    expect(refs.flat().filter((ref) => !known.has(ref))).toEqual([]);
    const versions = Object.fromEntries(frameworks.map(({ slug, version }) => [slug, version]));
    for (const crosswalk of crosswalks) expect(versions).toMatchObject(crosswalk.frameworks);
  });

  it("has no pair twice, in either direction, over all files", () => {
    const pairs = refs.map((pair) => [...pair].sort().join(" – "));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("does not take Effectiveness for Effectiveness", () => {
    const pairs = refs.map((pair) => [...pair].sort().join(" – "));
    expect(pairs).not.toContain("assess-monitoring 5 – spring-good-practice 3");
    // Nor any part of the one with any part of the other: they share a name only.
    expect(pairs.filter((pair) => /^assess-monitoring 5\b.* – spring-good-practice 3\b/.test(pair))).toEqual(
      [],
    );
  });

  it("calls equal only what has the same wording and the same guiding questions", () => {
    const texts = new Map(
      readSeedFrameworks().flatMap(({ slug, areas }) =>
        areas.flatMap(({ questions }) =>
          questions.flatMap(({ prompts, items }) =>
            items.map(({ code, text }) => [`${slug} ${code}`, { text, prompts }] as const),
          ),
        ),
      ),
    );
    const equal = links.filter(({ relation }) => relation === "equal");
    expect(equal).toHaveLength(1);
    for (const { from, to } of equal) {
      const text = texts.get(`${from.framework} ${from.code}`);
      expect(text).toBeDefined();
      expect(text).toEqual(texts.get(`${to.framework} ${to.code}`));
    }
  });

  it("says why, each time in words of its own", () => {
    const rationales = links.map(({ rationale }) => rationale);
    expect(new Set(rationales).size).toBe(rationales.length);
    for (const rationale of rationales) expect(rationale).toMatch(/^\p{Lu}.{30,}[.?]$/su);
  });
});

describe("a relation read from the other side", () => {
  it("turns a part into the whole, and leaves what is mutual", () => {
    expect(crosswalkRelationSchema.options.map((relation) => [relation, flipRelation(relation)])).toEqual([
      ["equal", "equal"],
      ["narrower", "wider"],
      ["wider", "narrower"],
      ["overlaps", "overlaps"],
    ]);
  });

  it("is the first again when turned twice", () => {
    for (const relation of crosswalkRelationSchema.options) {
      expect(flipRelation(flipRelation(relation))).toBe(relation);
    }
  });
});

describe("a crosswalk's file", () => {
  const link = { from: "one 1.1", to: "two 2.1", relation: "overlaps", rationale: "Both ask." };
  const file = (changes: object) =>
    crosswalkSchema.safeParse({
      slug: "one-two",
      version: 1,
      title: "One and two",
      note: "Read side by side.",
      frameworks: { one: 1, two: 1 },
      links: [link],
      ...changes,
    });
  const complaints = (changes: object) => file(changes).error?.issues.map(({ message }) => message);

  it("is read, its references taken apart", () => {
    expect(file({}).data?.links[0]?.from).toEqual({ framework: "one", code: "1.1" });
  });

  it.each([
    ["a pair twice", { links: [link, link] }, "stands twice: one 1.1 – two 2.1"],
    [
      "a pair the other way round",
      { links: [link, { ...link, from: "two 2.1", to: "one 1.1" }] },
      "stands twice: one 1.1 – two 2.1",
    ],
    [
      "one framework with itself",
      { links: [{ ...link, to: "one 2.1" }] },
      "joins two criteria of one framework",
    ],
    ["a framework without a version", { frameworks: { one: 1 } }, "names no version of two"],
  ])("refuses %s", (_, changes, message) => {
    expect(complaints(changes)).toContain(message);
  });

  it.each([
    ["another relation", { links: [{ ...link, relation: "causes" }] }],
    ["a reference without a code", { links: [{ ...link, to: "two" }] }],
    ["no rationale", { links: [{ ...link, rationale: "" }] }],
    ["a word too much", { links: [{ ...link, score: 3 }] }],
    ["no links", { links: [] }],
  ])("refuses %s", (_, changes) => {
    expect(file(changes).success).toBe(false);
  });
});
