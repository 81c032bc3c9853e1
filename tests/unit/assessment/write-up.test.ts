/** A form's fields print as a write-up, and the write-up gives the same fields again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldKey, profileKeys, YES } from "../../../lib/assessment/fields";
import type { Fields } from "../../../lib/assessment/schema";
import { proposalsOf } from "../../../lib/assessment/upload-proposals";
import { fieldsOfWriteUp, likenessTerms, printWriteUp } from "../../../lib/assessment/write-up";
import { storableLines } from "../../../lib/writeup/storable";
import { frameworkBySlug, frameworks, readText } from "../../fixtures/read-seed";

const spring = frameworkBySlug("spring-good-practice");
type Framework = typeof spring;

const fieldsOf = (values: Record<string, string>): Fields =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, version: 1 }]));

/** Words people write, and lines that look like something else. */
const line = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "Effectiveness",
    "✓ done",
    "– not yet",
    "Evidence: a report",
    "Good practice checklist",
    "Inspiring tools:",
    "[x] Adopt",
    "COUNTRY",
    "\\Effectiveness",
    "مرحبا بكم",
    "1.1 Inclusiveness",
  ),
);
const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n"));

function anyFields(framework: Framework): fc.Arbitrary<Record<string, string>> {
  const questions = framework.areas.flatMap((area) => area.questions);
  const keys: Record<string, fc.Arbitrary<string>> = { title: line };
  for (const field of profileKeys) keys[fieldKey.profile(field)] = text;
  for (const { code, items } of questions) {
    keys[fieldKey.question("answer", code)] = text;
    keys[fieldKey.question("tools", code)] = text;
    keys[fieldKey.question("notPart", code)] = fc.constantFrom("", "", YES);
    for (const item of items) {
      keys[fieldKey.item("mark", item.code)] = fc.constantFrom("", "met", "notMet");
      keys[fieldKey.item("evidence", item.code)] = text;
    }
  }
  return fc.record(keys);
}

/** What a write-up can hold of some fields: lines, and nothing of what is set aside. */
function asKept(values: Record<string, string>, framework: Framework): Record<string, string> {
  const kept: Record<string, string> = { title: storableLines(values.title ?? "").join(" ") };
  const keep = (key: string) => {
    kept[key] = storableLines(values[key] ?? "").join("\n");
  };
  for (const field of profileKeys) keep(fieldKey.profile(field));
  for (const { code, items } of framework.areas.flatMap((area) => area.questions)) {
    const aside = values[fieldKey.question("notPart", code)] === YES;
    kept[fieldKey.question("notPart", code)] = aside ? YES : "";
    const own = [
      fieldKey.question("answer", code),
      fieldKey.question("tools", code),
      ...items.flatMap((item) => [fieldKey.item("mark", item.code), fieldKey.item("evidence", item.code)]),
    ];
    for (const key of own) {
      if (aside) kept[key] = "";
      else keep(key);
    }
  }
  return kept;
}

describe("a self-assessment as a write-up", () => {
  it.each(frameworks.map(({ slug }) => slug))("reads back to the same fields (%s)", (slug) => {
    const framework = frameworkBySlug(slug);
    fc.assert(
      fc.property(anyFields(framework), (values) => {
        // With every question set aside nothing of the form is left to be recognised.
        const listed = framework.areas
          .flatMap((area) => area.questions)
          .some(({ code }) => values[fieldKey.question("notPart", code)] !== YES);
        fc.pre(listed);
        const { writeUps } = readText(printWriteUp(fieldsOf(values), framework));
        expect(writeUps.map((writeUp) => writeUp.framework)).toEqual([slug]);
        expect(writeUps.map((writeUp) => fieldsOfWriteUp(writeUp, framework))).toEqual([
          asKept(values, framework),
        ]);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it("leaves the plan out: it is the author's own", () => {
    const values = fieldsOf({ "planWhat:3.2.5": "Ask the funder", "mark:3.2.5": "notMet" });
    expect(printWriteUp(values, spring)).not.toContain("Ask the funder");
  });
});

describe("what an uploaded form would change", () => {
  const before = { "answer:1.1": "Ours", "mark:1.1.1": "met", "notPart:2.1": YES };
  const proposals = (values: Record<string, string>) => {
    const [writeUp] = readText(printWriteUp(fieldsOf({ ...before, ...values }), spring)).writeUps;
    if (!writeUp) throw new Error("Nothing was read");
    return proposalsOf(writeUp, { fields: fieldsOf(before), framework: spring });
  };

  it("is nothing when the file says the same", () => {
    expect(proposals({})).toEqual([]);
  });

  it("proposes what the file says, with the version it was compared with", () => {
    expect(proposals({ "answer:1.1": "Theirs", "mark:1.1.2": "notMet" })).toEqual([
      // Both say something: the file may be the older one.
      { key: "answer:1.1", here: "Ours", there: "Theirs", base: 1, ticked: false },
      { key: "mark:1.1.2", here: "", there: "notMet", base: 0, ticked: true },
    ]);
  });

  it("does not propose that nothing replaces words, nor to set a question aside", () => {
    expect(proposals({ "answer:1.1": "", "notPart:1.2": YES })).toEqual([
      { key: "answer:1.1", here: "Ours", there: "", base: 1, ticked: false },
      { key: "notPart:1.2", here: "", there: YES, base: 0, ticked: false },
    ]);
  });
});

describe("the terms a practice is compared by", () => {
  it("are the catalogue's codes for countries it knows, and the words as they stand otherwise", () => {
    const values = { "profile:country": "Italy\nRuritania", "profile:targetGroup": "women" };
    expect(likenessTerms(fieldsOf(values))).toEqual({
      country: ["IT", "Ruritania"],
      targetGroup: ["women"],
      integrationArea: [],
    });
  });
});
