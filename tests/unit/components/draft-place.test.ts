/** What stands ticked when nobody decided, and how a decision is said. */
import { describe, expect, it } from "vitest";
import { placeWords } from "../../../components/drafts/place-words";
import { refusedPlace, refusedPlaceQuery } from "../../../components/drafts/refused-place";
import { likeliestPlace, preselectedPlace } from "../../../components/drafts/suggested-place";
import type { Alike } from "../../../lib/review/schema";
import { frameworkBySlug } from "../../fixtures/read-seed";

const framework = frameworkBySlug("spring-good-practice");
const twin: Alike = {
  slug: "queer-base",
  title: "Queer Base",
  reasons: ["title", "likeWords"],
  frameworks: [framework.slug],
};
const elsewhere = { ...twin, frameworks: ["another"] };
const hardly: Alike = { ...twin, reasons: ["likeWords"] };

describe("what stands ticked", () => {
  it.each([
    ["nothing, where something is alike", null, [twin], null],
    ["nothing, where something is hardly alike", null, [hardly], null],
    ["a practice of its own, where nothing is", null, [], { as: "newPractice" }],
    ["what was decided", { as: "leaveOut" as const }, [twin], { as: "leaveOut" }],
  ])("%s", (_, place, alike, expected) => {
    expect(preselectedPlace({ place, alike })).toEqual(expected);
  });

  it.each([
    [[twin], { as: "newVersion", title: "Queer Base" }],
    [[elsewhere], { as: "anotherAssessment", title: "Queer Base" }],
    [[hardly], null],
  ])("and what is likeliest is only said", (alike, expected) => {
    expect(likeliestPlace({ place: null, alike, framework })).toEqual(expected);
    expect(likeliestPlace({ place: { as: "newPractice" }, alike, framework })).toBeNull();
  });
});

it("a decision names the practice, and of a merge how many fields were ticked", () => {
  const place = { as: "merge" as const, practice: "queer-base" };
  expect(placeWords({ place, practiceTitle: "Queer Base", chosen: 2 }, "en")).toBe(
    "merged with “Queer Base”, 2 fields ticked",
  );
  expect(placeWords({ place, practiceTitle: null, chosen: 0 }, "en")).toBe(
    "merged with “queer-base”, no field ticked",
  );
  expect(placeWords({ place: null, practiceTitle: null, chosen: 0 }, "en")).toBe("not decided");
});

it("a refusal keeps what was ticked and typed", () => {
  const refused = { problem: "noChoice" as const, typed: "a & b", as: "", practice: "queer-base" };
  const query = new URL(refusedPlaceQuery(refused), "http://localhost").searchParams;
  expect(refusedPlace(Object.fromEntries(query))).toEqual({ ...refused, as: null });
  expect(refusedPlace({ problem: "noChoice", practice: ["a", "b"] })).toMatchObject({ practice: "" });
});
