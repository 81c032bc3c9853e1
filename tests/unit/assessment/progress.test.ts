/** How far a self-assessment is, and what it says. */
import { describe, expect, it } from "vitest";
import { fieldOf, problemWith } from "../../../lib/assessment/fields";
import { areaProgress, figuresOf } from "../../../lib/assessment/progress";
import { gapsOf, planOf, resultOf } from "../../../lib/assessment/result";
import type { Fields } from "../../../lib/assessment/schema";
import { frameworkBySlug } from "../../fixtures/read-seed";

const spring = frameworkBySlug("spring-good-practice");
const fieldsOf = (values: Record<string, string>): Fields =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, version: 1 }]));

describe("the two figures", () => {
  it("count nothing in a new one", () => {
    expect(figuresOf({}, spring)).toEqual({ items: 40, answered: 0, met: 0, notMet: 0, notPart: 0 });
  });

  it("count met and not met as answered, no mark as nothing, and leave out what is set aside", () => {
    const fields = fieldsOf({
      "mark:1.1.1": "met",
      "mark:1.1.2": "notMet",
      "mark:1.1.3": "",
      "mark:2.1.1": "met",
      "notPart:2.1": "yes",
    });
    const aside = spring.areas[1]?.questions[0]?.items.length;
    expect(figuresOf(fields, spring)).toEqual({ items: 40, answered: 2, met: 1, notMet: 1, notPart: aside });
  });
});

describe("an area", () => {
  const states = (values: Record<string, string>) =>
    areaProgress(fieldsOf(values), spring).map(({ state }) => state);

  it.each(["answer:3.1", "tools:3.1", "evidence:3.1.2", "mark:3.1.1", "notPart:3.2"])(
    "is in progress once something stands in it (%s)",
    (key) => {
      expect(states({ [key]: key.startsWith("mark") ? "met" : "yes" })).toEqual([
        "notStarted",
        "notStarted",
        "inProgress",
        "notStarted",
        "notStarted",
      ]);
    },
  );

  it("is not started when all of it was cleared again", () => {
    expect(states({ "answer:3.1": "", "mark:3.1.1": "" })[2]).toBe("notStarted");
  });

  it("is done when its author says so, and only then", () => {
    const marks = spring.areas[4]?.questions.flatMap(({ items }) =>
      items.map(({ code }) => [`mark:${code}`, "met"]),
    );
    expect(states(Object.fromEntries(marks ?? []))[4]).toBe("inProgress");
    expect(states({ "done:5": "yes" })[4]).toBe("done");
  });
});

describe("the gaps", () => {
  it("are what is not met and what has no mark, in the framework's order; what is set aside is none", () => {
    const fields = fieldsOf({ "mark:1.1.1": "met", "mark:1.1.2": "notMet", "notPart:1.2": "yes" });
    const gaps = gapsOf(resultOf(fields, spring));
    expect(gaps.slice(0, 4).map(({ item, question }) => [item.code, item.state, question])).toEqual([
      ["1.1.2", "notMet", "1.1"],
      ["1.1.3", "blank", "1.1"],
      ["1.1.4", "blank", "1.1"],
      ["1.3.1", "blank", "1.3"],
    ]);
  });
});

describe("the plan", () => {
  it("has the steps with anything written, by day, those without one last", () => {
    const fields = fieldsOf({
      "planNote:1.1.1": "Later",
      "planWhat:2.1.1": "Second",
      "planWhen:2.1.1": "2027-02-01",
      "planWhat:3.1.1": "First",
      "planWhen:3.1.1": "2027-01-01",
      "planWhat:4.1.1": "  ",
    });
    expect(planOf(fields, spring).map(({ item, when }) => [item.code, when])).toEqual([
      ["3.1.1", "2027-01-01"],
      ["2.1.1", "2027-02-01"],
      ["1.1.1", ""],
    ]);
  });
});

describe("a field", () => {
  it.each([
    "answer:9.9",
    "mark:3.1",
    "answer:3.1.1",
    "mark:",
    "__proto__",
    "profile:mother",
    "done:9",
    "title:1",
    "mark:3.1.1:x",
    "constructor",
  ])("%s is none of this form", (key) => {
    expect(fieldOf(key, spring)).toBeNull();
  });

  it.each([
    ["mark:3.1.1", "yes", "notAnOption"],
    ["done:3", "true", "notAnOption"],
    ["planWhen:3.1.1", "2027-02-30", "notADate"],
    ["planWhen:3.1.1", "tomorrow", "notADate"],
    ["planWhen:3.1.1", "0202-02-28", "notADate"],
    ["planWhen:3.1.1", "0000-01-01", "notADate"],
    ["title", " \n ", "titleMissing"],
    ["answer:3.1", "x".repeat(100_001), "tooLong"],
    ["answer:3.1", "x\n".repeat(2_000), "tooManyLines"],
    ["evidence:3.1.1", "\u2028".repeat(2_000), "tooManyLines"],
  ])("%s does not take every value", (key, value, problem) => {
    const field = fieldOf(key, spring);
    expect(field && problemWith(field, value)).toMatchObject({ problem });
  });

  it("two thousand lines are taken", () => {
    const field = fieldOf("answer:3.1", spring);
    expect(field && problemWith(field, "x\n".repeat(1_999))).toBeNull();
  });
});
