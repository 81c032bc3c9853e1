/** Which part of an answer speaks of an item, and the beginning of an answer. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  byLikenessAndWords,
  excerptFor,
  hasLikeness,
  LOOKED_THROUGH,
  openingOf,
  significantWords,
  stemOf,
} from "@/lib/catalogue/exemplars";
import type { Paragraph } from "@/lib/catalogue/schema";
import type { Excerpt } from "@/lib/search/highlight";

const paragraph = (text: string, footnotes: Paragraph["footnotes"] = []): Paragraph => ({
  text,
  ranges: [{ firstLine: 1, lastLine: 2 }],
  footnotes,
});

/** "… Two [indicators] were used. …" */
function shown(excerpt: Excerpt | null): string | null {
  if (!excerpt) return null;
  const words = excerpt.parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  return `${excerpt.cutBefore ? "… " : ""}${words}${excerpt.cutAfter ? " …" : ""}`;
}

describe("stems", () => {
  it.each([
    ["evaluate", "evaluation"],
    ["need", "needs"],
    ["monitor", "monitoring"],
    ["partnership", "partnerships"],
    ["policy", "policies"],
    ["sustain", "sustainable"],
  ])("“%s” and “%s” are one word", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ["use", "users"],
    ["plan", "plant"],
    ["part", "partner"],
  ])("“%s” and “%s” are not", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

test("stop words, numbers and single letters say nothing", () => {
  expect(
    significantWords("Ensure that, in 2020, a practice is Évalué (e.g.)").map(({ stem }) => stem),
  ).toEqual([stemOf("evalue")]);
});

test("words stand where they stand in the text as written, whatever folding does to its length", () => {
  const text = "Straße İstanbul ﬁnance 𝒳 needs";
  expect(significantWords(text).map(({ start, end }) => text.slice(start, end))).toContain("needs");
});

describe("the excerpt", () => {
  const wording = "Identify and analyse the needs of migrants and prioritise methods which ask them.";

  it("is the sentence that shares the most words, with its words marked", () => {
    expect(
      shown(
        excerptFor(wording, [
          paragraph("The project began in spring. Nothing else is said here."),
          paragraph("It rained. We analysed what migrants need. Later we built a house."),
        ]),
      ),
    ).toBe("… We [analysed] what [migrants] [need]. …");
  });

  it("is the first of equals", () => {
    expect(shown(excerptFor(wording, [paragraph("Migrants came. No word here. Migrants went.")]))).toBe(
      "[Migrants] came. …",
    );
  });

  it("takes in the sentences beside it that share a word, never one that shares none", () => {
    expect(
      shown(
        excerptFor(wording, [
          paragraph(
            "Far away. Their needs count. We analyse needs by asking migrants. Migrants reply. The end.",
          ),
        ]),
      ),
    ).toBe("… Their [needs] count. We [analyse] [needs] by asking [migrants]. [Migrants] reply. …");
  });

  it("counts a word once, however often it stands there", () => {
    expect(
      shown(excerptFor(wording, [paragraph("Needs, needs, needs! In between. We analyse needs.")])),
    ).toBe("… We [analyse] [needs].");
  });

  it("is the beginning without marks where no word is shared", () => {
    expect(shown(excerptFor(wording, [paragraph("A choir sings. It sings well."), paragraph("More.")]))).toBe(
      "A choir sings. It sings well. …",
    );
    expect(shown(excerptFor("", [paragraph("A choir sings.")]))).toBe("A choir sings.");
  });

  it("is none where there is no text", () => {
    expect(excerptFor(wording, [])).toBeNull();
    expect(excerptFor(wording, [paragraph(""), paragraph("  ")])).toBeNull();
  });

  it("cuts a sentence that is a page long around its marks", () => {
    const long = `${"word ".repeat(400)}migrants need it ${"word ".repeat(400)}`.trim();
    const excerpt = excerptFor(wording, [paragraph(long)]);
    expect(shown(excerpt)).toMatch(/^… .*\[migrants\] \[need\] it .* …$/);
    expect(excerpt?.parts.map(({ text }) => text).join("").length).toBeLessThan(700);
    expect(
      excerptFor("zebra", [paragraph(long)])
        ?.parts.map(({ text }) => text)
        .join(""),
    ).toMatch(/^word word/);
  });

  it("is always a piece of one paragraph as it stands", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 900 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), texts, (words, paragraphs) => {
        const excerpt = excerptFor(
          words,
          paragraphs.map((text) => paragraph(text)),
        );
        if (!excerpt) return paragraphs.every((text) => text.trim() === "");
        const own = excerpt.parts.map(({ text }) => text).join("");
        return own !== "" && paragraphs.some((text) => text.includes(own));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("the opening", () => {
  it("is whole paragraphs as far as there is room", () => {
    const all = ["one two", "three four", "five"].map((text) => paragraph(text));
    expect(openingOf(all, 100)).toEqual({ paragraphs: all, cut: false });
    expect(openingOf(all, 17)).toEqual({ paragraphs: all.slice(0, 2), cut: true });
  });

  it("cuts the first at a word, with the notes that stand before the cut", () => {
    const note = (offset: number) => ({ mark: "1", offset, text: "note", firstLine: 1, lastLine: 1 });
    const opening = openingOf([paragraph("one two three", [note(3), note(13)])], 9);
    expect(opening.paragraphs.map(({ text }) => text)).toEqual(["one two …"]);
    expect(opening.paragraphs[0]?.footnotes).toEqual([note(3)]);
    expect(opening.cut).toBe(true);
  });

  it("never cuts a character in two", () => {
    expect(openingOf([paragraph("😀".repeat(10))], 5).paragraphs[0]?.text).toBe("😀😀 …");
  });
});

test("a self-assessment without a profile and without marks is like nothing", () => {
  const terms = { country: [], targetGroup: [], integrationArea: [] };
  expect(hasLikeness({ terms, marks: {} })).toBe(false);
  expect(hasLikeness({ terms, marks: { "1.1.1": "notMet" } })).toBe(true);
  expect(hasLikeness({ terms: { ...terms, country: ["IT"] }, marks: {} })).toBe(true);
});

describe("the order of those who meet an item", () => {
  const one = (slug: string, { speaks = false, women = false } = {}) => ({
    slug,
    sortKey: slug,
    terms: { country: [], integrationArea: [], targetGroup: women ? ["women"] : [] },
    marks: [],
    excerpt: excerptFor("Analyse needs.", [{ text: speaks ? "We analyse." : "A choir sings." }]),
  });
  const order = (...all: ReturnType<typeof one>[]) => byLikenessAndWords(all).map(({ slug }) => slug);

  it("has reasons first, then those whose passage speaks of it, then titles", () => {
    const silent = { ...one("a"), excerpt: null };
    expect(order(one("d", { speaks: true }), silent, one("b"), one("c", { speaks: true }))).toEqual([
      "c",
      "d",
      "a",
      "b",
    ]);
    expect(order(one("a", { speaks: true }), one("b", { women: true }))).toEqual(["b", "a"]);
  });

  it("looks through the likest only", () => {
    const many = Array.from({ length: LOOKED_THROUGH }, (_, n) => one(`a${String(n).padStart(2, "0")}`));
    expect(order(...many, one("z", { speaks: true })).at(-1)).toBe("z");
    expect(order(...many.slice(1), one("z", { speaks: true }))[0]).toBe("z");
  });
});
