/** Where a search stands in a text: its own characters, whatever the accents, and never a character lost or made. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, findHits, needlesOf, splitAtHits, type TextPart } from "../../../lib/search/highlight";
import { parseSearchQuery } from "../../../lib/search/query";

const hitsIn = (text: string, q: string) => findHits(text, needlesOf(parseSearchQuery(q)));
/** Writes pieces shortly: hits in brackets. */
const write = (parts: readonly TextPart[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const marked = (text: string, q: string) => write(splitAtHits(text, hitsIn(text, q)));

describe("findHits", () => {
  it.each([
    ["Women work with women.", "women", "[Women] work with [women]."],
    ["Workshops, work, rework", "work", "[Workshops], [work], rework"],
    ["Workshops, work", "work school", "Workshops, [work]"],
    ["The asylum seekers; asylum, seekers", '"asylum seekers"', "The [asylum seekers]; [asylum, seekers]"],
    ["seekers of asylum", '"asylum seekers"', "seekers of asylum"],
    ["re-integration and reintegration", "re-integration", "[re-integration] and reintegration"],
    ["Integración en Zürich", "INTEGRACION zurich", "[Integración] en [Zürich]"],
    ["Straße nach Łódź, Ærø", "strasse lodz aero", "[Straße] nach [Łódź], [Ærø]"],
    ["Strasse", "straße", "[Strasse]"],
    ["cafe\u0301 au lait", "café", "[cafe\u0301] au lait"],
    ["İstanbul", "istanbul", "[İstanbul]"],
    ["a 🙂 smile 𝒳", "smile", "a 🙂 [smile] 𝒳"],
    ["Ελλάδα", "Ελλάδα", "[Ελλάδα]"],
    ["women", "-women", "women"],
    ["women women2", '"women"', "[women] women2"],
    ["<mark>women</mark>", "women", "<mark>[women]</mark>"],
  ])("marks in %j for %j", (text, q, expected) => {
    expect(marked(text, q)).toBe(expected);
  });

  it("keeps every character, whatever the text and the search", () => {
    const anything = fc.string({ unit: "binary", maxLength: 80 });
    const letters = fc.string({
      unit: fc.constantFrom("a", "ß", "É", "e\u0301", " ", "İ", "🙂", "œ", "-"),
      maxLength: 30,
    });
    const text = fc.oneof(anything, letters);
    fc.assert(
      fc.property(text, text, (body, q) => {
        const hits = hitsIn(body, q);
        expect(
          splitAtHits(body, hits)
            .map((part) => part.text)
            .join(""),
        ).toBe(body);
        let end = 0;
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
        }
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});

describe("excerptOf", () => {
  const filler = "lorem ipsum dolor sit amet ".repeat(40);

  it("gives a short text whole", () => {
    const text = "Mentors meet women.";
    expect(excerptOf(text, hitsIn(text, "women"))).toEqual({
      parts: [
        { text: "Mentors meet ", hit: false },
        { text: "women", hit: true },
        { text: ".", hit: false },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it("goes where the terms stand together, at whole words", () => {
    const text = `mentor ${filler}a mentor for women ${filler}women ${filler}`;
    const { parts, cutBefore, cutAfter } = excerptOf(text, hitsIn(text, "mentor women"));
    const shown = parts.map((part) => part.text).join("");
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(write(parts)).toContain("a [mentor] for [women] lorem");
    expect(shown.length).toBeLessThanOrEqual(300);
    expect(` ${text} `).toContain(` ${shown.trim()} `);
  });

  it("stays in one paragraph", () => {
    const text = "Women\n\nWomen and girls\n\nOther";
    expect(write(excerptOf(text, hitsIn(text, "girls")).parts)).toBe("Women and [girls]");
    expect(excerptOf(text, hitsIn(text, "girls"))).toMatchObject({ cutBefore: false, cutAfter: false });
  });

  it("bounds a text without any space, between whole characters", () => {
    const text = `${"𝒳".repeat(3000)} women${"🙂".repeat(3000)}`;
    const { parts } = excerptOf(text, hitsIn(text, "women"));
    const shown = parts.map((part) => part.text).join("");
    expect(write(parts)).toContain("[women]");
    expect(shown.length).toBeLessThanOrEqual(520);
    expect(() => encodeURIComponent(shown)).not.toThrow();
  });

  it("is always a piece of the text with a hit in it, never too long", () => {
    const word = fc.constantFrom("women", "mentor", "x", "a\n\nb", "🙂", "ß", "wöchentlich");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const text = words.join(" ");
        const hits = hitsIn(text, "mentor women");
        const { parts } = excerptOf(text, hits);
        const shown = parts.map((part) => part.text).join("");
        expect(text).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(520);
        expect(parts.some(({ hit }) => hit)).toBe(hits.length > 0);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
