/**
 * "Promising practice criteria met": a criterion's heading, then its text. A criterion that is listed is met; one that
 * is not listed is not part of the write-up. One heading may stand for two criteria (write-up format, format B, rules 2, 4).
 */
import type { FrameworkWording } from "../../framework";
import type { Ledger } from "../../ledger";
import { excerpt, normalise } from "../../text";
import type { Answer, Mark, Unrecognised } from "../../tree";
import { indexWordings } from "../../wording";
import type { TextLine } from "./basic-information";
import { deniedBy } from "./denial";
import type { FootnoteText } from "./footnotes";
import { joinParagraphs } from "./paragraphs";

type OpenCriterion = { criteria: Criterion[]; heading: TextLine; body: TextLine[] };
type Criterion = { code: string; title: string };
type Found = { criteria: Criterion[]; how: "exact" | "normalised" | "near" | "short" };

/** Makes the function that tells which criteria of a framework a heading names. */
function criterionFinder(framework: FrameworkWording): (text: string) => Found | null {
  const all = framework.areas.map(({ code, title }) => ({ code, title }));
  const index = indexWordings(all.map((criterion) => ({ key: criterion, text: criterion.title })));
  const single = (text: string): Found | null => {
    const match = index.find(text);
    if (match) return { criteria: [match.key], how: match.how };
    // The annex's longer name: "Independence" for "Independence of monitoring/alternative monitoring".
    const form = normalise(text);
    const longer = form.length >= 8 ? all.filter(({ title }) => normalise(title).startsWith(`${form} `)) : [];
    return longer.length === 1 ? { criteria: longer, how: "short" } : null;
  };
  return (text) => {
    if (text.length > 90) return null;
    const found = single(text);
    if (found) return found;
    const parts = text.split(/\s+(?:and|&)\s+|\s*\/\s*/iu).map(single);
    if (parts.length < 2 || parts.some((part) => part === null)) return null;
    return { criteria: parts.flatMap((part) => part?.criteria ?? []), how: "normalised" };
  };
}

export type CriteriaContext = {
  framework: FrameworkWording;
  /** The document's other frameworks: their criteria are never mixed in. */
  others: readonly FrameworkWording[];
  notes: Map<string, FootnoteText>;
  by: string;
  ledger: Ledger;
};

/** Reads the lines under "criteria met" into answers and marks. */
export function readCriteria(
  lines: readonly TextLine[],
  context: CriteriaContext,
): { answers: Answer[]; marks: Mark[]; unrecognised: Unrecognised[] } {
  const { framework, ledger } = context;
  const find = criterionFinder(framework);
  const findOther = context.others.map(criterionFinder);
  const answers = new Map<string, Answer>();
  const marks = new Map<string, Mark>();
  const unrecognised: Unrecognised[] = [];
  let open = null as OpenCriterion | null;

  const close = () => {
    if (!open) return;
    const paragraphs = joinParagraphs(open.body, context.notes, ledger);
    const first = open.body[0]?.line ?? open.heading.line;
    const last = open.body.at(-1)?.line ?? open.heading.line;
    for (const { code } of open.criteria) {
      const question = questionCode(framework, code);
      if (question === null || answers.has(question)) continue;
      answers.set(question, {
        question,
        heading: open.heading.text,
        paragraphs,
        tools: [],
        firstLine: first,
        lastLine: last,
      });
      if (paragraphs.length === 0)
        ledger.note("answer-missing", { line: open.heading.line }, `“${open.heading.text}” has no text`);
      const denied = deniedBy(
        code,
        framework,
        paragraphs.map(({ text }) => text),
      );
      if (denied) {
        ledger.note(
          "criterion-denied",
          { line: open.heading.line },
          `The text may deny its heading; the mark stays as printed: “${excerpt(denied, 120)}”`,
        );
      }
    }
    open = null;
  };

  for (const at of lines) {
    const found = find(at.text);
    if (found) {
      close();
      openCriterion(at, found);
      continue;
    }
    if (looksLikeHeading(at, lines)) {
      const other = findOther.some((otherFind) => otherFind(at.text) !== null);
      close();
      unrecognised.push({ text: at.text, line: at.line, mark: "", question: null });
      const code = other ? "criterion-of-other-framework" : "criterion-unknown";
      ledger.report(code, at.line, `“${excerpt(at.text)}” is no criterion of ${framework.slug}`);
      continue;
    }
    if (open) {
      open.body.push(at);
      ledger.claim(
        at.line,
        "used",
        `${context.by}, answer ${open.criteria.map(({ code }) => questionCode(framework, code)).join(" and ")}`,
      );
    } else {
      ledger.report("stray-line", at.line, "Text under no criterion");
    }
  }
  close();
  return { answers: [...answers.values()], marks: [...marks.values()], unrecognised };

  function openCriterion(at: TextLine, found: Found): void {
    if (found.how === "near")
      ledger.note("wording-near", { line: at.line }, "Read as the criterion it comes nearest to", {
        expected: found.criteria[0]?.title ?? "",
      });
    if (found.how === "short" || found.criteria.length > 1) {
      ledger.note(
        "heading-variant",
        { line: at.line },
        `Stands for: ${found.criteria.map(({ title }) => title).join("; ")}`,
      );
    }
    const fresh: Criterion[] = [];
    for (const criterion of found.criteria) {
      const item = itemCode(framework, criterion.code);
      if (item === null) continue;
      const before = marks.get(item);
      if (before) {
        ledger.note(
          "criterion-repeated",
          { line: at.line },
          `“${criterion.title}” stands again; it counts once, at line ${before.line}`,
        );
        continue;
      }
      marks.set(item, { item, status: "met", line: at.line });
      fresh.push(criterion);
    }
    if (fresh.length === 0) {
      ledger.claim(at.line, "reported", "criterion-repeated");
      open = null;
      return;
    }
    ledger.claim(
      at.line,
      "used",
      `${context.by}, mark ${fresh.map(({ code }) => itemCode(framework, code)).join(" and ")}`,
    );
    open = { criteria: fresh, heading: at, body: [] };
  }
}

const areaByCode = (framework: FrameworkWording, code: string) =>
  framework.areas.find((area) => area.code === code);
const questionCode = (framework: FrameworkWording, area: string) =>
  areaByCode(framework, area)?.questions[0]?.code ?? null;
const itemCode = (framework: FrameworkWording, area: string) =>
  areaByCode(framework, area)?.questions[0]?.items[0]?.code ?? null;

/** A short line without a final stop, with a longer text after it: a heading we do not know. */
function looksLikeHeading(at: TextLine, lines: readonly TextLine[]): boolean {
  if (
    at.text.length > 60 ||
    /[.!?:;,…]$/u.test(at.text) ||
    !/^\p{Lu}/u.test(at.text) ||
    at.text.split(/\s+/u).length > 6
  )
    return false;
  const next = lines.find(({ line }) => line > at.line);
  return next !== undefined && next.text.length > at.text.length + 20;
}
