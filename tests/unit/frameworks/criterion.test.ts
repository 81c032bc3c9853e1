/** The places of a framework, on the frameworks that come with the catalogue. */
import { describe, expect, it } from "vitest";
import { criterionNames, findCriterion, isRelatedTo } from "@/lib/frameworks/criterion";
import { readSeedFrameworks } from "../../../seeds/frameworks";

const frameworks = readSeedFrameworks();
const [integration, , spring] = frameworks;
if (!integration || !spring) throw new Error("The seed frameworks are not there");

describe("findCriterion", () => {
  it("finds an item with its question and its area", () => {
    const item = findCriterion(spring, "3.2.5");
    expect(item).toMatchObject({
      kind: "item",
      wording: "Assess whether interventions contribute to long-term sustainable change.",
      area: { code: "3", title: "Effectiveness" },
      question: { code: "3.2" },
      previous: { code: "3.2.4" },
      next: { code: "4.1.1" },
    });
    expect(item?.questions.map(({ code }) => code)).toEqual(["3.2"]);
  });

  it("finds a question between questions of its own and the next area", () => {
    expect(findCriterion(spring, "3.1")).toMatchObject({
      kind: "question",
      previous: { code: "2.3" },
      next: { code: "3.2" },
    });
  });

  it("finds an area with its questions, the first one after nothing and the last before nothing", () => {
    expect(findCriterion(spring, "1")).toMatchObject({ kind: "area", question: null, previous: null });
    expect(findCriterion(spring, "5")?.questions).toHaveLength(2);
    expect(findCriterion(spring, "5")?.next).toBeNull();
  });

  it("names a question without a wording after its area, and says that it has none", () => {
    expect(findCriterion(integration, "7.1")).toMatchObject({ text: "Evaluation", wording: null });
    expect(findCriterion(integration, "7.1")?.prompts).toHaveLength(3);
  });

  it.each([
    "",
    "0",
    "3.",
    "3.2.",
    "3.2.6",
    "3.2.5.1",
    "03",
    "3.2.5 ",
    "__proto__",
    "%00",
    "3".repeat(10_000),
  ])("finds nothing at %j", (code) => {
    expect(findCriterion(spring, code)).toBeNull();
  });

  it("leads through every criterion of a kind, forwards and back again", () => {
    for (const framework of frameworks) {
      for (const name of criterionNames(framework)) {
        const here = findCriterion(framework, name.code);
        expect(here, `${framework.slug} ${name.code}`).toMatchObject(name);
        if (here?.next) expect(findCriterion(framework, here.next.code)?.previous).toEqual(name);
        if (here?.previous) expect(findCriterion(framework, here.previous.code)?.next).toEqual(name);
      }
    }
  });
});

it("what concerns a page: itself, what stands in it, and an item's question", () => {
  const codes = criterionNames(spring).map(({ code }) => code);
  expect(codes.filter((code) => isRelatedTo(code, "4.2.1"))).toEqual(["4.2", "4.2.1"]);
  expect(codes.filter((code) => isRelatedTo(code, "4.2"))).toEqual(["4.2", "4.2.1", "4.2.2", "4.2.3"]);
  expect(codes.filter((code) => isRelatedTo(code, "4"))).toHaveLength(9);
});
