/** The five seed documents: what was counted and looked up by hand, and a recount by other means. */
import { describe, expect, it } from "vitest";
import type { MarkStatus, Reading, WriteUp } from "../../../lib/writeup/tree";
import { frameworks, readSeed, seedLines } from "../../fixtures/read-seed";

const readings = Object.fromEntries(
  ["000", "001", "002", "003", "004"].map((number) => [number, readSeed(number)]),
);
const reading = (number: string): Reading => readings[number] as Reading;
const writeUp = (number: string, ordinal: number): WriteUp =>
  reading(number).writeUps[ordinal - 1] as WriteUp;
const codesAt = (number: string, line: number) =>
  reading(number)
    .diagnostics.filter((found) => found.line === line)
    .map(({ code }) => code);
const count = (number: string, ordinal: number, status: MarkStatus) =>
  writeUp(number, ordinal).marks.filter((mark) => mark.status === status).length;
const answer = (number: string, ordinal: number, question: string) =>
  writeUp(number, ordinal).answers.find((found) => found.question === question);

describe("every seed document", () => {
  it.each([
    ["000", 1575, 10],
    ["001", 681, 4],
    ["002", 549, 3],
    ["003", 63, 1],
    ["004", 1001, 10],
  ])("%s: %i lines, %i write-ups, and the account closes", (number, total, writeUps) => {
    const { lines, lineUses, writeUps: found } = reading(number);
    expect(lines.total).toBe(total);
    expect(lineUses).toHaveLength(total);
    expect(lines.used + lines.blank + lines.boilerplate + lines.reported).toBe(total);
    expect(found).toHaveLength(writeUps);
    expect(
      reading(number).diagnostics.filter(
        ({ severity, code }) => severity === "error" || code === "unread-line",
      ),
    ).toEqual([]);
  });

  it("says of every reported line which finding reports it", () => {
    for (const { lineUses, diagnostics } of Object.values(readings)) {
      lineUses.forEach(({ as, by }, i) => {
        if (as !== "reported") return;
        expect(
          diagnostics.some(({ code, line, endLine }) => code === by && line <= i + 1 && i + 1 <= endLine),
        ).toBe(true);
      });
    }
  });

  it("keeps every paragraph, tool and entry as it stands in its lines", () => {
    const clean = (text: string) =>
      text
        .replace(/[⁰¹²³⁴-⁹]/g, "")
        .replace(/[\s\u00a0]+/g, " ")
        .trim();
    for (const [number, { writeUps }] of Object.entries(readings)) {
      const lines = seedLines(number);
      for (const { sections, answers } of writeUps) {
        for (const { text, ranges } of [...sections, ...answers].flatMap(({ paragraphs }) => paragraphs)) {
          const printed = ranges.map(({ firstLine, lastLine }) =>
            lines.slice(firstLine - 1, lastLine).join(" "),
          );
          expect(clean(text)).toBe(clean(printed.join(" ")));
        }
        for (const { text, line } of answers.flatMap(({ tools }) => tools))
          expect(lines[line - 1]).toContain(text);
      }
    }
  });
});

describe("the marks of the grids", () => {
  /** A plain recount: exact wordings only, no state but the current write-up. */
  function recount(number: string): Map<string, [MarkStatus, number]>[] {
    const plain = (text: string) =>
      text.replaceAll("\u00a0", " ").trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
    const spring = frameworks.find(({ slug }) => slug === "spring-good-practice");
    const items = new Map(
      spring?.areas.flatMap(({ questions }) =>
        questions.flatMap((q) => q.items.map(({ code, text }) => [plain(text), code] as const)),
      ),
    );
    const first = plain(spring?.areas[0]?.title ?? "");
    const writeUps: Map<string, [MarkStatus, number]>[] = [];
    seedLines(number).forEach((line, i) => {
      if (plain(line) === first) writeUps.push(new Map());
      const [, sign = "", text = ""] =
        /^([✓–−]?)[\s-]*(.*)$/.exec(line.replaceAll("\u00a0", " ").trim()) ?? [];
      const code = items.get(plain(text));
      const current = writeUps.at(-1);
      if (code && current && !current.has(code))
        current.set(code, [sign === "✓" ? "met" : sign === "" ? "blank" : "notMet", i + 1]);
    });
    return writeUps;
  }

  it.each(["000", "001", "002", "003"])(
    "%s: the same marks at the same lines as a plain recount",
    (number) => {
      const read = reading(number).writeUps.map(
        ({ marks }) => new Map(marks.map(({ item, status, line }) => [item, [status, line]])),
      );
      expect(read).toEqual(recount(number));
    },
  );

  it.each([
    ["000", 1, 31, 6, 0],
    ["000", 3, 29, 4, 1],
    ["000", 4, 38, 1, 0],
    ["000", 7, 17, 12, 0],
    ["000", 8, 33, 0, 3],
    ["001", 1, 35, 5, 0],
    ["002", 2, 38, 1, 1],
    ["003", 1, 25, 6, 0],
  ])("%s, write-up %i: %i met, %i not met, %i blank", (number, ordinal, met, notMet, blank) => {
    expect([
      count(number, ordinal, "met"),
      count(number, ordinal, "notMet"),
      count(number, ordinal, "blank"),
    ]).toEqual([met, notMet, blank]);
  });
});

describe("what the grids' texts trip over", () => {
  it.each([
    ["000", 351, "stray-line", "the lone letter I"],
    ["000", 493, "tools-label-repeated", "Inspiring tools, twice, in line with its entry"],
    ["000", 555, "item-unrecognised", "a copy of the answer with a ✓"],
    ["000", 769, "mark-doubled", "✓- Develop"],
    ["000", 859, "stray-line", "the repeated tail of an item"],
    ["000", 1051, "item-order", "2.3.3 before 2.3.2"],
    ["000", 1073, "answer-missing", "a question without answer"],
    ["000", 1153, "item-repeated", "2.2.2 twice, 2.2.3 not listed"],
    ["000", 1191, "item-unmarked", "an item without a mark"],
    ["000", 1329, "item-conflict", "2.2.2 as – and as ✓"],
    ["002", 273, "answer-repeated", "the answer of 2.3 again under 3.1"],
    ["002", 297, "tools-after-checklist", "tools below the checklist heading"],
  ])("%s:%i %s: %s", (number, line, code) => {
    expect(codesAt(number, line)).toContain(code);
  });

  it("reads tools as lines, without their label", () => {
    expect(answer("000", 4, "1.1")?.tools).toEqual([
      { text: "Report: A promising practice on age, gender and diversity in Italy", line: 493 },
    ]);
    expect(answer("002", 2, "3.2")?.tools).toEqual([{ text: "A handbook for self-organising.", line: 299 }]);
  });

  it("never lists an item that another one stood in for", () => {
    const marks = writeUp("000", 8).marks.map(({ item }) => item);
    expect(marks).toContain("2.2.2");
    expect(marks).not.toContain("2.2.3");
  });

  it("keeps what is no mark without counting it", () => {
    expect(writeUp("000", 4).unrecognised).toMatchObject([{ line: 555, mark: "✓", question: "2.2" }]);
  });

  it("stores text as it stands: a missing first letter stays missing", () => {
    expect(answer("000", 5, "3.1")?.paragraphs[0]?.text).toMatch(/^he project is a reaction/);
  });

  it("makes the site's footer boilerplate, its e-mail address with it", () => {
    for (const [number, last] of [
      ["000", 1575],
      ["001", 681],
      ["002", 549],
    ] as const) {
      const { lineUses } = reading(number);
      expect(lineUses[last - 5]).toEqual({ as: "boilerplate", by: "site footer" });
      expect(lineUses[last - 1]).toEqual({ as: "boilerplate", by: "site footer" });
      expect(JSON.stringify(reading(number).writeUps)).not.toContain("@");
    }
  });
});

describe("the compendium", () => {
  it("tells the two criteria sets apart by the practices' fields", () => {
    expect(reading("004").writeUps.map(({ framework }) => framework)).toEqual([
      ...Array(2).fill("assess-monitoring"),
      ...Array(8).fill("assess-integration"),
    ]);
  });

  it("gives each practice the criteria that are listed, and no others", () => {
    expect(
      reading("004").writeUps.map(({ marks }) => marks.map(({ item }) => item.slice(0, 1)).join("")),
    ).toEqual(["3457", "1234567", "12456", "12346", "1237", "124567", "1567", "256", "13647", "2456"]);
  });

  it("reads countries, titles and translations", () => {
    const heads = reading("004").writeUps.map(({ title, profile }) => [
      profile.find(({ field }) => field === "country")?.value,
      title,
      profile.find(({ field }) => field === "otherName")?.value,
    ]);
    expect(heads[0]).toEqual([
      "IT",
      "Annual report “Alunni con cittadinanza non italiana”",
      "Pupils without Italian citizenship",
    ]);
    expect(heads[4]).toEqual(["SK", "Multicultural BaBinec", "Ladies society"]);
    expect(heads[5]).toEqual([
      "BE",
      "Minor newcomers and leisure time in Brussels",
      "Minderjarige nieuwkomers en vrije tijd in Brussel",
    ]);
    expect(heads.map(([country]) => country)).toEqual([
      "IT",
      "ES",
      "HU",
      "PL",
      "SK",
      "BE",
      "GR",
      "MT",
      "BG",
      "AT",
    ]);
  });

  it("lets one heading stand for two criteria", () => {
    const two = writeUp("004", 4).answers.filter(
      ({ heading }) => heading === "Accessibility and non-discrimination",
    );
    expect(two.map(({ question }) => question)).toEqual(["2.1", "3.1"]);
    expect(
      writeUp("004", 4)
        .marks.filter(({ line }) => line === 407)
        .map(({ item }) => item),
    ).toEqual(["2.1.1", "3.1.1"]);
  });

  it("joins what page breaks cut, and keeps both lines", () => {
    const joined = reading("004")
      .writeUps.flatMap(({ sections, answers }) =>
        [...sections, ...answers].flatMap(({ paragraphs }) => paragraphs),
      )
      .filter(({ ranges }) => ranges.length > 1);
    expect(joined.map(({ ranges }) => ranges.map(({ firstLine }) => firstLine))).toEqual([
      [161, 163],
      [307, 309],
      [325, 327],
      [387, 389],
      [453, 455],
      [543, 545],
      [559, 563],
      [621, 625],
      [758, 760],
      [774, 776],
      [792, 794],
      [878, 880],
    ]);
  });

  it("ties footnotes to their marks and lifts both out of the text", () => {
    const activities = writeUp("004", 5).sections.find(({ key }) => key === "activities");
    const paragraph = activities?.paragraphs.find(({ footnotes }) => footnotes.length > 0);
    expect(paragraph?.footnotes.map(({ mark, text, firstLine }) => [mark, text, firstLine])).toEqual([
      ["³", "<http://staratrznica.sk/>", 475],
      ["⁴", "<http://www.nadaciamilanashimecku.sk/>", 477],
      ["⁵", "<http://www.fjuzn.sk/>", 479],
    ]);
    expect(paragraph?.text.slice(0, paragraph.footnotes[0]?.offset)).toMatch(/Alliance Stará tržnica$/);
    expect(paragraph?.text).not.toMatch(/[³⁴⁵]/);
  });

  it("reads addresses in brackets, bare, several, in a sentence; N/A is none", () => {
    const websites = reading("004").writeUps.map(({ profile }) =>
      profile.filter(({ field }) => field === "website").map(({ value }) => value),
    );
    expect(websites[4]).toEqual([]);
    expect(websites[5]).toEqual(["http://www.vgc.be/Cultuur/JeugdSpeelpleinenEnSport/Jeugd"]);
    expect(websites[8]).toHaveLength(2);
    expect(websites[9]?.[0]).toBe("http://undok.at/");
  });

  it("does not take the next label for a value", () => {
    expect(codesAt("004", 107)).toContain("label-without-value");
    expect(writeUp("004", 1).profile.map(({ value }) => value)).not.toContain("Type of monitoring");
  });

  it("keeps the mark where the text denies the heading, and says so", () => {
    expect(writeUp("004", 9).marks).toContainEqual({ item: "7.1.1", status: "met", line: 804 });
    expect(codesAt("004", 804)).toContain("criterion-denied");
  });

  it("puts cover and contents aside, and reports introductions and annex", () => {
    const { lineUses } = reading("004");
    expect(lineUses[34]?.as).toBe("boilerplate");
    expect(lineUses[92]).toEqual({ as: "reported", by: "outside-write-up" });
    expect(lineUses[1000]).toEqual({ as: "reported", by: "outside-write-up" });
    expect(lineUses[264]?.as).toBe("used");
  });
});
