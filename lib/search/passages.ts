/** What full-text search reads of a practice: one passage for each title, profile value, section, answer and tool. Pure. */
import { z } from "zod";
import { countryName } from "../shared/country-names";
import { maskEmails } from "../shared/mask-emails";

export type PassageKind = "title" | "profile" | "section" | "answer" | "tool";
/** `code` says where the passage stands on the practice's page: a profile field, a section's key, a question's code. */
export type PassageRow = {
  practiceId: number;
  assessmentId: number | null;
  kind: PassageKind;
  code: string | null;
  text: string;
};

/** As much of a practice as search reads. `paragraphs` and `tools` are checked here: they come as stored JSON. */
export type PassageSource = {
  id: number;
  title: string;
  profile: { field: string; value: string; asSourced: string | null }[];
  sections: { key: string; heading: string; paragraphs: unknown }[];
  assessments: {
    id: number;
    answers: { heading: string | null; paragraphs: unknown; tools: unknown; question: { code: string } }[];
  }[];
};

const paragraphsSchema = z.array(
  z.object({ text: z.string(), footnotes: z.array(z.object({ text: z.string().nullable() })).default([]) }),
);
const toolsSchema = z.array(z.object({ text: z.string() }));

/** Gives the passages of a practice, e-mail addresses masked. Throws when stored JSON has not the shape it is written with. */
export function passagesOf(practice: PassageSource): PassageRow[] {
  const own = { practiceId: practice.id, assessmentId: null };
  const rows: PassageRow[] = [{ ...own, kind: "title", code: null, text: practice.title }];
  for (const entry of practice.profile) {
    rows.push({ ...own, kind: "profile", code: entry.field, text: profileText(entry) });
  }
  for (const section of practice.sections) {
    const text = joined([section.heading, ...paragraphTexts(section.paragraphs)]);
    rows.push({ ...own, kind: "section", code: section.key, text });
  }
  // What several documents say in the same words stands once on the page.
  const once = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  rows.splice(0, rows.length, ...once);
  for (const assessment of practice.assessments) {
    const within = { practiceId: practice.id, assessmentId: assessment.id };
    for (const answer of assessment.answers) {
      const code = answer.question.code;
      const text = joined([answer.heading, ...paragraphTexts(answer.paragraphs)]);
      rows.push({ ...within, kind: "answer", code, text });
      for (const tool of toolsSchema.parse(answer.tools))
        rows.push({ ...within, kind: "tool", code, text: tool.text });
    }
  }
  return rows.filter((row) => row.text.trim() !== "").map((row) => ({ ...row, text: maskEmails(row.text) }));
}

/** A country is found by its name, any value also by the words its source has for it. */
function profileText({ field, value, asSourced }: PassageSource["profile"][number]): string {
  const shown = field === "country" ? countryName(value) : value;
  return joined([shown, asSourced === shown ? null : asSourced]);
}

function paragraphTexts(stored: unknown): (string | null)[] {
  return paragraphsSchema
    .parse(stored)
    .flatMap(({ text, footnotes }) => [text, ...footnotes.map((note) => note.text)]);
}

/** Paragraphs keep a blank line between them, as on the page. */
function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join("\n\n");
}
