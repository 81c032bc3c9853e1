/** A quotation has all that is needed to find it again. */
import { describe, expect, it } from "vitest";
import { citationText } from "../../../components/practice/quote";
import { quoteAnswer } from "../../../lib/catalogue/citation";
import { siteOrigin } from "../../../lib/shared/site-origin";
import { assessmentView } from "../../fixtures/practice-view";

const page = {
  practice: { slug: "a", title: "A practice" },
  address: "https://catalogue.example/practices/a",
  accessed: "21 November 2026",
};
const assessment = assessmentView({ answers: { "1.2": "What they said." } });
const questionOf = (code: string, area = "Area 1") => {
  const question = assessment.areas.flatMap(({ questions }) => questions).find((one) => one.code === code);
  if (!question) throw new Error(`no question ${code}`);
  return { ...question, area };
};

describe("a quotation", () => {
  const quotation = quoteAnswer({ page, assessment, question: questionOf("1.2"), anchor: "q-1.2" });

  it("in words names practice, question, criteria, document, lines, address and day", () => {
    if (!quotation) throw new Error("nothing to quote");
    expect(quotation.paragraphs).toEqual(["What they said."]);
    expect(citationText(quotation, "en")).toBe(
      "“A practice”, answer to question 1.2, “Question 1.2?”. Assessed against Criteria grid, version 1 (Publisher). " +
        "Read from write-up.txt, lines 7–8 (SHA-256 abababababababab…). " +
        "Exemplar, https://catalogue.example/practices/a#q-1.2, accessed 21 November 2026.",
    );
  });

  it("takes the area's name where the criteria give no wording, and names no document where there is none", () => {
    const question = questionOf("1.2", "Effectiveness");
    const answer = question.answer && { ...question.answer, origin: null };
    const made = quoteAnswer({
      page,
      assessment,
      question: { ...question, text: null, answer },
      anchor: "x",
    });
    expect([made?.wording, made?.source]).toEqual(["Effectiveness", null]);
    expect(made && citationText(made, "en")).not.toContain("Read from");
  });

  it("takes the lines of the answer where its paragraphs have none", () => {
    const question = questionOf("1.2");
    const answer = question.answer && {
      ...question.answer,
      paragraphs: [{ text: "Words", ranges: [], footnotes: [] }],
    };
    const made = quoteAnswer({ page, assessment, question: { ...question, answer }, anchor: "x" });
    expect(made?.source?.ranges).toEqual([{ firstLine: 7, lastLine: 9 }]);
  });

  it("is not made of nothing", () => {
    expect(quoteAnswer({ page, assessment, question: questionOf("1.1"), anchor: "x" })).toBeNull();
    const question = questionOf("1.2");
    const answer = question.answer && {
      ...question.answer,
      paragraphs: [{ text: " ", ranges: [], footnotes: [] }],
    };
    expect(quoteAnswer({ page, assessment, question: { ...question, answer }, anchor: "x" })).toBeNull();
  });
});

describe("the name of the site", () => {
  it.each([
    [{ host: "localhost:3000" }, "http://localhost:3000"],
    [{ host: "[::1]:3000" }, "http://[::1]:3000"],
    [
      { host: "inner", "x-forwarded-host": "catalogue.example, other", "x-forwarded-proto": "https" },
      "https://catalogue.example",
    ],
    [{ host: "a.example", "x-forwarded-proto": "javascript" }, "http://a.example"],
    [{ host: 'x"><script>' }, ""],
    [{ host: "a.example/path" }, ""],
    [{}, ""],
  ] as [Record<string, string>, string][])("from %j is %j", (given, expected) => {
    const headers = { get: (name: string) => given[name] ?? null };
    expect(siteOrigin(headers)).toBe(expected);
  });
});
