/** The criteria that have the words of a search in their own text. */
import { describe, expect, it } from "vitest";
import { criteriaWithWords, MAX_NAMED } from "@/lib/catalogue/criteria-words";
import { readSeedFrameworks } from "../../../seeds/frameworks";

const frameworks = readSeedFrameworks();
const codes = (q: string) =>
  criteriaWithWords(q, frameworks).items.map(({ framework, code }) => `${framework.slug} ${code}`);

describe("criteria with the words of a search", () => {
  it("finds words that no practice has", () => {
    const { items, total } = criteriaWithWords("gender mainstreaming", frameworks);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      kind: "item",
      code: "1.1.1",
      framework: { slug: "spring-good-practice" },
    });
    const marked = items[0]?.parts.filter(({ hit }) => hit).map(({ text }) => text);
    expect(marked).toEqual(["gender", "mainstreaming"]);
  });

  it.each(["GENDER MAINSTREAMING", "génder mainstr", '"gender mainstreaming"'])(
    "folds as the search: %s",
    (q) => {
      expect(codes(q)).toEqual(["spring-good-practice 1.1.1"]);
    },
  );

  it("finds what is asked under a question without a wording, once", () => {
    expect(codes("oversampled")).toEqual(["assess-monitoring 3.1"]);
    expect(codes("monitoring practice indicators")).toEqual(["assess-monitoring 3.1"]);
  });

  it("leaves out what is to be left out, and has nothing for nothing", () => {
    expect(codes("gender mainstreaming -age")).toEqual([]);
    for (const q of ["", "-gender", '"', "*", "zebra", "\u0000"]) expect(codes(q)).toEqual([]);
  });

  it("gives the first five, and says how many there are", () => {
    const { items, total } = criteriaWithWords("practice", frameworks);
    expect(items).toHaveLength(MAX_NAMED);
    expect(total).toBeGreaterThan(MAX_NAMED);
  });
});
