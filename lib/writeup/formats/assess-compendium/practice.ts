/** Reads one practice of the compendium: head, basic information, description, criteria met. */
import type { FrameworkWording } from "../../framework";
import type { Ledger } from "../../ledger";
import type { LineRange, ProfileValue, Section, WriteUp } from "../../tree";
import { readBasicInformation, type TextLine } from "./basic-information";
import { readCriteria } from "./criteria";
import { collectFootnotes, type FootnoteText } from "./footnotes";
import type { PracticeHead } from "./heads";
import { type PartHeading, partHeading, sectionHeading } from "./labels";
import { joinParagraphs } from "./paragraphs";

export type CompendiumContext = {
  lines: readonly string[];
  texts: readonly string[];
  monitoring: FrameworkWording;
  integration: FrameworkWording;
  ledger: Ledger;
};

/** Reads the practice whose head is given and whose last line is `lastLine`; `group` is the heading it stands under. */
export function readPractice(
  head: PracticeHead,
  lastLine: number,
  group: { line: number; text: string } | null,
  ordinal: number,
  context: CompendiumContext,
): WriteUp {
  const { ledger } = context;
  const by = `write-up ${ordinal}`;
  const profile = readHeadLines(head, group, by, ledger);
  const notes = collectFootnotes(context.lines, head.basicLine + 1, lastLine, by, ledger);
  const parts = divide(head.basicLine, lastLine, by, context);

  const basic = readBasicInformation(parts.basic, by, ledger);
  profile.push(...basic.profile);
  const framework = basic.monitoring ? context.monitoring : context.integration;
  const others = [context.monitoring, context.integration].filter((other) => other !== framework);
  const sections = readSections(parts.description, notes, by, ledger);
  if (parts.criteriaLine === null)
    ledger.note("criteria-missing", { line: head.basicLine }, "No “criteria met” stand in this practice");
  const criteria = readCriteria(parts.criteria, { framework, others, notes, by, ledger });
  for (const key of ["context", "objectives", "activities", "challenges"] as const) {
    if (!sections.some((section) => section.key === key))
      ledger.note("section-missing", { line: head.basicLine }, `This practice has no section “${key}”`);
  }
  for (const note of notes.values()) {
    if (!note.used)
      ledger.note(
        "footnote-without-mark",
        { line: note.firstLine },
        `Nothing in this write-up points to footnote ${note.mark}`,
      );
  }
  return {
    ordinal,
    framework: framework.slug,
    firstLine: head.firstLine,
    lastLine: lastTextLine(context.texts, head.firstLine, lastLine),
    title: head.title?.text ?? null,
    titleKind: head.title ? "given" : null,
    titleLines: head.title ? { firstLine: head.title.firstLine, lastLine: head.title.lastLine } : null,
    profile,
    sections,
    ...criteria,
    evidence: [],
  };
}

function readHeadLines(
  head: PracticeHead,
  group: { line: number; text: string } | null,
  by: string,
  ledger: Ledger,
): ProfileValue[] {
  const profile: ProfileValue[] = [];
  const at = (line: number): LineRange => ({ firstLine: line, lastLine: line });
  if (group)
    profile.push({ field: "group", label: "", value: group.text, asPrinted: null, ...at(group.line) });
  if (head.country) {
    ledger.claim(head.country.line, "used", `${by}, profile country`);
    profile.push({
      field: "country",
      label: "",
      value: head.country.code,
      asPrinted: head.country.printed,
      ...at(head.country.line),
    });
  } else {
    ledger.note("country-missing", { line: head.basicLine }, "No country stands above this practice");
  }
  if (head.title) {
    for (let line = head.title.firstLine; line <= head.title.lastLine; line++)
      ledger.claim(line, "used", `${by}, title`);
    if (head.title.translation !== null && head.title.translationLine !== null) {
      profile.push({
        field: "otherName",
        label: "",
        value: head.title.translation,
        asPrinted: null,
        ...at(head.title.translationLine),
      });
    }
  } else {
    ledger.note("title-missing", { line: head.basicLine }, "No title stands above “Basic information”");
  }
  return profile;
}

type Parts = {
  basic: TextLine[];
  description: TextLine[];
  criteria: TextLine[];
  criteriaLine: number | null;
};

/** Deals the practice's lines out to its three parts. */
function divide(
  basicLine: number,
  lastLine: number,
  by: string,
  { texts, ledger }: CompendiumContext,
): Parts {
  const parts: Parts = { basic: [], description: [], criteria: [], criteriaLine: null };
  let part: PartHeading = "basic";
  ledger.claim(basicLine, "used", `${by}, heading`);
  for (let line = basicLine + 1; line <= lastLine; line++) {
    const text = texts[line - 1] ?? "";
    if (text === "" || ledger.isClaimed(line)) continue;
    const heading = partHeading(text);
    if (heading && heading !== "basic") {
      part = heading;
      if (heading === "criteria") parts.criteriaLine = line;
      ledger.claim(line, "used", `${by}, heading`);
    } else {
      parts[part].push({ line, text });
    }
  }
  return parts;
}

function readSections(
  lines: readonly TextLine[],
  notes: Map<string, FootnoteText>,
  by: string,
  ledger: Ledger,
): Section[] {
  const sections: Section[] = [];
  let body: TextLine[] = [];
  const close = () => {
    const open = sections.at(-1);
    if (!open) return;
    open.paragraphs.push(...joinParagraphs(body, notes, ledger));
    open.firstLine = body[0]?.line ?? open.firstLine;
    open.lastLine = body.at(-1)?.line ?? open.lastLine;
    body = [];
  };
  for (const { line, text } of lines) {
    const heading = sectionHeading(text);
    if (heading) {
      close();
      ledger.claim(line, "used", `${by}, section ${heading.key}`);
      if (heading.variant) ledger.note("heading-variant", { line }, `“${text}” was read as ${heading.key}`);
      if (sections.some(({ key }) => key === heading.key))
        ledger.note("section-repeated", { line }, `A second section was read as ${heading.key}`);
      sections.push({ key: heading.key, heading: text, paragraphs: [], firstLine: line, lastLine: line });
    } else if (sections.length === 0) {
      ledger.report("stray-line", line, "Text of the description under no heading");
    } else {
      body.push({ line, text });
      ledger.claim(line, "used", `${by}, section ${sections.at(-1)?.key}`);
    }
  }
  close();
  return sections;
}

function lastTextLine(texts: readonly string[], first: number, last: number): number {
  let line = last;
  while (line > first && (texts[line - 1] ?? "") === "") line--;
  return line;
}
