/** Criteria that somebody brings: what is taken, and what is wrong where. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameworkChanges, isSameContent } from "@/lib/frameworks/changes";
import { LARGEST_INPUT, MOST_PROBLEMS, readFrameworkInput } from "@/lib/frameworks/input";
import { frameworkSchema } from "@/lib/frameworks/schema";
import { jsonErrorAt } from "@/lib/shared/json-error";
import { readSeedFrameworks } from "../../../seeds/frameworks";

const small = () => ({
  slug: "two-questions",
  title: "Two questions",
  printedHeading: "Two questions for practices",
  publisher: "Somebody",
  areas: [
    {
      code: "1",
      slug: "first",
      title: "First",
      questions: [
        {
          code: "1.1",
          text: "Is it?" as string | null,
          prompts: ["Why?"],
          items: [
            { code: "1.1.1", text: "It is." },
            { code: "1.1.2", text: "It was." },
          ],
        },
        { code: "1.2", text: "Will it be?", prompts: [], items: [{ code: "1.2.1", text: "It will." }] },
      ],
    },
  ],
});
type Small = ReturnType<typeof small>;

const read = (value: unknown) => readFrameworkInput(JSON.stringify(value));
function problems(change: (framework: Small) => void): [string, string, string][] {
  const framework = small();
  change(framework);
  const input = read(framework);
  return input.ok ? [] : input.problems.map(({ where, key, value }) => [where, key, value]);
}
const [area, question, item] = [
  (framework: Small) => framework.areas[0] as Small["areas"][number],
  (framework: Small, at = 0) => area(framework).questions[at] as Small["areas"][number]["questions"][number],
  (framework: Small, at = 0) => question(framework).items[at] as { code: string; text: string },
];

describe("what is taken", () => {
  it("the frameworks that come with the catalogue, as they are in the files and as the API gives them", () => {
    for (const name of ["assess-integration", "assess-monitoring", "spring-good-practice"]) {
      const text = readFileSync(`seeds/frameworks/${name}.json`, "utf8");
      const seed = frameworkSchema.parse(JSON.parse(text));
      for (const json of [
        text,
        `\uFEFF${text}`,
        JSON.stringify({ ...seed, note: seed.source?.note ?? null }),
      ]) {
        const input = readFrameworkInput(json);
        if (!input.ok) throw new Error(JSON.stringify(input.problems));
        expect(isSameContent(input.framework, seed)).toBe(true);
        expect(input.framework.source?.note).toBe(seed.source?.note);
      }
    }
  });

  it("words without the spaces around and between them", () => {
    const input = read({ ...small(), title: "  Two\n\tquestions " });
    expect(input).toMatchObject({ ok: true, framework: { title: "Two questions" } });
  });
});

describe("what is not", () => {
  it.each<[string, (framework: Small) => void, [string, string, string][]]>([
    [
      "a missing part",
      (f) => Reflect.deleteProperty(question(f), "items"),
      [["areas[0].questions[0].items", "missing", ""]],
    ],
    ["another kind of thing", (f) => Object.assign(f, { title: 3 }), [["title", "type", "string"]]],
    ["nothing in it", (f) => Object.assign(f, { areas: [] }), [["areas", "none", ""]]],
    [
      "only spaces",
      (f) => Object.assign(item(f), { text: " \n " }),
      [["areas[0].questions[0].items[0].text", "empty", ""]],
    ],
    ["a long word", (f) => Object.assign(f, { title: "x".repeat(201) }), [["title", "tooLong", "200"]]],
    ["a slug with a slash", (f) => Object.assign(f, { slug: "../etc" }), [["slug", "format", ""]]],
    ["a code with a zero", (f) => Object.assign(area(f), { code: "01" }), [["areas[0].code", "format", ""]]],
    ["a turned direction", (f) => Object.assign(f, { title: "a\u202eb" }), [["title", "signs", ""]]],
    ["a control sign", (f) => Object.assign(f, { title: "a\u0007b" }), [["title", "signs", ""]]],
    [
      "an item under another question",
      (f) => Object.assign(item(f), { code: "1.2.2" }),
      [["areas[0].questions[0].items[0].code", "codePlace", "1.1"]],
    ],
    [
      "a question under another area",
      (f) => Object.assign(question(f, 1), { code: "2.2", items: [{ code: "2.2.1", text: "No." }] }),
      [["areas[0].questions[1].code", "codePlace", "1"]],
    ],
    [
      "a code twice",
      (f) => Object.assign(item(f, 1), { code: "1.1.1" }),
      [["areas[0].questions[0].items[1].code", "codeTwice", "areas[0].questions[0].items[0].code"]],
    ],
    [
      "a wording twice, however it is written",
      (f) => Object.assign(item(f, 1), { text: "it IS." }),
      [["areas[0].questions[0].items[1].text", "wordingTwice", "areas[0].questions[0].items[0].text"]],
    ],
    [
      "a question without words among others",
      (f) => Object.assign(question(f), { text: null }),
      [["areas[0].questions[0].text", "mixed", ""]],
    ],
    [
      "an area's slug twice",
      (f) =>
        f.areas.push({
          ...area(f),
          code: "2",
          title: "Second",
          questions: [
            { code: "2.1", text: "So?", prompts: [], items: [{ code: "2.1.1", text: "So it is." }] },
          ],
        }),
      [["areas[1].slug", "slugTwice", "areas[0].slug"]],
    ],
  ])("%s", (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it("more than it holds, and no more problems than a person reads", () => {
    expect(readFrameworkInput("x".repeat(LARGEST_INPUT + 1))).toMatchObject({
      problems: [{ key: "tooLarge" }],
    });
    const many = problems((f) => {
      area(f).questions = Array.from({ length: 29 }, () => ({ ...question(f), code: "x", items: [] }));
    });
    expect(many).toHaveLength(MOST_PROBLEMS);
    for (const value of [null, 3, "x", [], [[]], { areas: { length: 1 } }, { __proto__: 1 }]) {
      expect(read(value)).toMatchObject({ ok: false });
    }
    expect(readFrameworkInput("[".repeat(100_000)).ok).toBe(false);
  });

  it("text that is no JSON, with its place", () => {
    expect(readFrameworkInput('{\n  "slug": "a",\n  "title" "b"\n}')).toEqual({
      ok: false,
      problems: [{ where: "3:11", key: "json", value: "" }],
    });
  });
});

describe("where JSON stops being some", () => {
  it("agrees with the runtime about whether it does", () => {
    const piece = fc.constantFrom(...'{}[],:"\\ \n1a-.e0', '"a"', "true", "null", "\u0085", "\u0001");
    const broken = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(broken, fc.json()), (text) => {
        let fine = true;
        try {
          JSON.parse(text);
        } catch {
          fine = false;
        }
        expect(jsonErrorAt(text) === null).toBe(fine);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it("is as fast for a long text as it should be", () => {
    expect(jsonErrorAt(`["${"\\n".repeat(140_000)}`)).toEqual({ line: 1, column: 2 });
  });
});

describe("what is new in a version", () => {
  const [, , spring] = readSeedFrameworks();
  if (!spring) throw new Error("The seed frameworks are not there");

  it("words changed, parts added and gone, each by its code", () => {
    const next = structuredClone(spring);
    next.title = "Other criteria";
    const items = next.areas[0]?.questions[0]?.items ?? [];
    items.splice(0, 1);
    items.push({ code: "1.1.99", text: "New." });
    if (items[0]) items[0].text = "Reworded.";
    const first = spring.areas[0]?.questions[0]?.items ?? [];
    expect(frameworkChanges(spring, next)).toEqual([
      { name: "title", before: spring.title, after: "Other criteria" },
      { name: "1.1.2", before: first[1]?.text, after: "Reworded." },
      { name: "1.1.99", before: null, after: "New." },
      { name: "1.1.1", before: first[0]?.text, after: null },
    ]);
    expect(isSameContent(spring, next)).toBe(false);
  });

  it("the same in another order is not the same", () => {
    const next = structuredClone(spring);
    next.areas.reverse();
    expect(frameworkChanges(spring, next)).toEqual([]);
    expect(isSameContent(spring, next)).toBe(false);
    expect(isSameContent(spring, structuredClone(spring))).toBe(true);
  });
});
