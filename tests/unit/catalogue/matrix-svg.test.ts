/** The picture of a matrix: well-formed whatever the words, and each mark drawn in its own shape. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatrixRow, MatrixView } from "../../../lib/catalogue/matrix";
import { parseMatrixRequest } from "../../../lib/catalogue/matrix-request";
import { type MatrixPictureWords, matrixSvg } from "../../../lib/catalogue/matrix-svg";
import { wrap } from "../../../lib/catalogue/matrix-svg-parts";
import type { ItemState } from "../../../lib/catalogue/schema";

const item = (code: string) => ({ code, text: `Item ${code}` });
const question = (code: string) => ({
  code,
  text: `Question ${code}?`,
  prompts: [],
  items: [item(`${code}.1`), item(`${code}.2`)],
});
const areas = [
  { code: "1", slug: "one", title: "One", questions: [question("1.1")] },
  { code: "2", slug: "two", title: "Two & more", questions: [question("2.1")] },
];
const words: MatrixPictureWords = {
  lang: "en",
  title: "Grid: practices and items",
  about: "All assessments.",
  states: { met: "met", notMet: "not met", blank: "no mark", notListed: "not listed" },
  sums: "met, of the rows",
  notes: ["Cite it so."],
  empty: "Nothing found",
};

function view(rows: Pick<MatrixRow, "title" | "states">[], address: Record<string, string> = {}): MatrixView {
  return {
    framework: { slug: "grid", version: 1, title: "Grid", publisher: "P", assessments: rows.length },
    areas,
    items: rows.map((row, id) => ({
      id,
      sortKey: row.title,
      slug: `p-${id}`,
      titleKind: "given",
      countries: ["IT", "ES", "AT"],
      kind: "publishedWriteUp",
      onPage: { assessments: [{ framework: { slug: "grid" } }], index: 0 },
      ...row,
    })),
    total: rows.length,
    practices: rows.length,
    page: 1,
    pageSize: 100,
    facets: [],
    request: parseMatrixRequest({ framework: "grid", ...address }),
    asOf: null,
  };
}

/** Gives what an XML parser would stumble over: a stray sign, a tag that is not closed, a character XML does not allow. */
function wrongXml(text: string): string[] {
  const wrong: string[] = [];
  const open: string[] = [];
  const body = text.replace(/^<\?xml[^>]*\?>\n/, "");
  for (const [, end, name = "", own] of body.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end) {
      const last = open.pop();
      if (last !== name) wrong.push(`</${name}> after <${last}>`);
    } else if (!own) open.push(name);
  }
  const between = body.replace(/<\/?[a-z]+(?:\s[a-zA-Z:-]+="[^"<]*")*\s*\/?>/g, "");
  if (/[<>"]/.test(between)) wrong.push(`a stray sign in ${between}`);
  if (/&(?!(amp|lt|gt|quot);)/.test(body)) wrong.push("a bare &");
  for (const character of body) {
    const code = character.codePointAt(0) ?? 0;
    if (
      (code < 32 && !"\t\n\r".includes(character)) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff
    )
      wrong.push(`U+${code.toString(16)}`);
  }
  return [...wrong, ...open];
}

const four: ItemState[] = ["met", "notMet", "blank", "notListed"];
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

describe("matrixSvg", () => {
  it("is one document with title, description, size and words, and nothing from elsewhere", () => {
    const svg = matrixSvg(view([{ title: "A & <B>", states: four }]), words);
    expect(wrongXml(svg)).toEqual([]);
    expect(svg).toMatch(/<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
    expect(svg).toContain('<title id="title">Grid: practices and items</title>');
    expect(svg).toContain("A &amp; &lt;B&gt;");
    expect(svg).toContain("Cite it so.");
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /href|url\(|https?:|<script|<style|<image/,
    );
  });

  it("draws a ring for no mark and a dot for not listed, once in the legend and once for each", () => {
    const svg = matrixSvg(
      view([
        { title: "A", states: four },
        { title: "B", states: four },
      ]),
      words,
    );
    expect(count(svg, /<circle[^>]*fill="none"/g)).toBe(1 + 2);
    expect(count(svg, /<circle[^>]*r="1.2"/g)).toBe(1 + 2);
  });

  it("folds the areas that the address folds, and names no item of them", () => {
    const svg = matrixSvg(view([{ title: "A", states: four }], { fold: "2" }), words);
    expect(svg).toContain(">1.1.1<");
    expect(svg).not.toContain(">2.1.1<");
  });

  it("says so when there is no row", () => {
    const svg = matrixSvg(view([]), words);
    expect(svg).toContain("Nothing found");
    expect(wrongXml(svg)).toEqual([]);
  });

  it("is well-formed whatever a title says", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\ud800",
        "]]>",
        "<!--",
        '"/><script>',
        "\u0000\u0008",
        "&amp;",
        "שלום",
        "x".repeat(400),
      ),
    );
    fc.assert(
      fc.property(text, fc.shuffledSubarray(four, { minLength: 4 }), (title, states) => {
        expect(wrongXml(matrixSvg(view([{ title, states }]), { ...words, about: title }))).toEqual([]);
      }),
      { seed: 20_261_121 },
    );
  });
});

describe("wrap", () => {
  it("breaks at spaces, cuts what is longer than a line, and loses nothing", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefghij k", 4)).toEqual(["abcd", "efgh", "ij k"]);
    expect(wrap("  ", 4)).toEqual([]);
  });
});
