/** The small pieces that everything else uses. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryName } from "../../../lib/shared/country-names";
import { maskEmails } from "../../../lib/shared/mask-emails";
import { boundedInteger, pageCount, pageWindow } from "../../../lib/shared/paging";
import { problemResponse } from "../../../lib/shared/problem";
import { parseLineRanges, sourceHref } from "../../../lib/shared/source-link";
import { titleSortKey } from "../../../lib/shared/title-sort-key";

describe("maskEmails", () => {
  it.each([
    ["Contact: g.gilardoni@ismu.org", "Contact: •.•••••••••@••••.•••"],
    ["a@b.eu, c+d@e.co.uk.", "•@•.••, •••@•.••.••."],
    ["<mailto:info@x-y.org>", "<mailto:••••@•••.•••>"],
    ["jürgen@straße.de", "••••••@••••••.••"],
    ["info＠example.org", "••••＠•••••••.•••"],
    ["x@y.org@z.org", "•@•.•••@z.org"],
    ["https://medium.com/@name", "https://medium.com/@name"],
    ["5 @ 3.50", "5 @ 3.50"],
    ["@home", "@home"],
    ["me@localhost", "me@localhost"],
    ["", ""],
  ])("%j → %j", (text, expected) => {
    expect(maskEmails(text)).toBe(expected);
  });

  it("keeps the length, whatever the text, and leaves no address", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.emailAddress(), fc.string(), fc.constantFrom("@", ".", " ", "🙂"))),
        (parts) => {
          const masked = maskEmails(parts.join(" "));
          expect(masked).toHaveLength(parts.join(" ").length);
          for (const part of parts.filter((one) => /^[a-z0-9]+@[a-z0-9.]+\.[a-z]+$/.test(one))) {
            expect(masked).not.toContain(part);
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });

  it.each(["a", "@", "a@", "a.@", "a@b.c "])("takes time linear in the length: %j over and over", (part) => {
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      const start = performance.now();
      maskEmails(text);
      return performance.now() - start;
    };
    time(100_000);
    // Sixteen times the text: quadratic would be 256 times the time.
    expect(time(1_600_000)).toBeLessThan(Math.max(20, time(100_000)) * 80);
  });
});

describe("titleSortKey", () => {
  it("orders as a reader does", () => {
    const titles = [
      "Zebra",
      "Émile",
      "‘Alpha’",
      "łódź",
      "Plan 10",
      "Plan 2",
      "UNDOK – Contact",
      "apple",
      "Ötzi",
      "Eaten",
      "Straße",
      "strassen",
    ];
    const sorted = [...titles].sort((a, b) => (titleSortKey(a) < titleSortKey(b) ? -1 : 1));
    expect(sorted).toEqual([
      "‘Alpha’",
      "apple",
      "Eaten",
      "Émile",
      "łódź",
      "Ötzi",
      "Plan 2",
      "Plan 10",
      "Straße",
      "strassen",
      "UNDOK – Contact",
      "Zebra",
    ]);
  });

  it("agrees with the locale's own order on plain words", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcxyzABCéèöüñ"), minLength: 1, maxLength: 6 });
    const collator = new Intl.Collator("en", { sensitivity: "base" });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [x, y] = [titleSortKey(a), titleSortKey(b)];
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(collator.compare(a, b));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("source links", () => {
  const sourceId = "0123456789abcdef".repeat(4);
  it("open the document at the first line and name every range", () => {
    expect(sourceHref({ sourceId, firstLine: 21, lastLine: 23 })).toBe(
      "/sources/0123456789abcdef?lines=21-23#L21",
    );
    const ranges = [
      { firstLine: 161, lastLine: 161 },
      { firstLine: 163, lastLine: 163 },
    ];
    expect(sourceHref({ sourceId, ranges })).toBe("/sources/0123456789abcdef?lines=161-161,163-163#L161");
    expect(sourceHref({ sourceId, ranges: [] })).toBe("/sources/0123456789abcdef");
  });

  it("are read back as they were written", () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 20 }), (pairs) => {
        const ranges = pairs.map(([firstLine, more]) => ({ firstLine, lastLine: firstLine + more }));
        const lines = new URL(sourceHref({ sourceId, ranges }), "http://localhost").searchParams.get("lines");
        expect(parseLineRanges(lines ?? undefined)).toEqual(ranges);
      }),
      { seed: 6 },
    );
  });

  it.each([undefined, "", "x", "9-3", "0-1", "-1", "1-2-3", "1e3", "999999999-999999999"])(
    "take %j for no range",
    (value) => {
      expect(parseLineRanges(value)).toEqual([]);
    },
  );

  it("take a single line, leave out what is no range, and end somewhere", () => {
    expect(parseLineRanges("7,x,9-8,10-11")).toEqual([
      { firstLine: 7, lastLine: 7 },
      { firstLine: 10, lastLine: 11 },
    ]);
    expect(parseLineRanges("1,".repeat(10_000)).length).toBe(50);
  });
});

describe("paging", () => {
  it("counts pages, and an empty list has one", () => {
    expect([0, 1, 24, 25].map((total) => pageCount({ total, pageSize: 24 }))).toEqual([1, 1, 1, 2]);
    expect(pageWindow({ page: 3, pageSize: 20 })).toEqual({ limit: 20, offset: 40 });
  });

  it("reads plain digits only", () => {
    const read = (value?: string) => boundedInteger(value, { min: 1, max: 9, fallback: 5 });
    expect([undefined, "", "0", "-1", "1", "9", "10", "1e1", "０"].map(read)).toEqual([
      5, 5, 5, 5, 1, 9, 9, 5, 5,
    ]);
  });

  it("is never more than the most, however many digits are asked for", () => {
    const read = (value: string) => boundedInteger(value, { min: 1, max: 9, fallback: 5 });
    expect([15, 16, 400, 10_000].map((digits) => read("9".repeat(digits)))).toEqual([9, 9, 9, 9]);
    expect(read(`${"0".repeat(400)}3`)).toBe(3);
  });
});

describe("countryName", () => {
  it("names countries in the reader's language; what is no code stands for itself", () => {
    expect([
      countryName("IT"),
      countryName("IT", "de"),
      countryName("QX"),
      countryName("Italy"),
      countryName(""),
    ]).toEqual(["Italy", "Italien", "QX", "Italy", ""]);
  });
});

describe("problemResponse", () => {
  it("is problem+json with the status in it, and not kept by caches", async () => {
    const response = problemResponse(405, "Only read.", { Allow: "GET" });
    expect([
      response.status,
      response.headers.get("content-type"),
      response.headers.get("cache-control"),
      response.headers.get("allow"),
    ]).toEqual([405, "application/problem+json", "no-store", "GET"]);
    expect(await response.json()).toEqual({ status: 405, title: "Method Not Allowed", detail: "Only read." });
  });
});
