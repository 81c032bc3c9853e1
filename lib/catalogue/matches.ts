/** Where a search stands in a practice: its title, and the passages worth showing, named so that they can be linked to. Pure. */
import type { FrameworkRow } from "../frameworks/structure";
import { countTerms, excerptOf, findHits, type Hit, type Needle, splitAtHits } from "../search/highlight";
import { type PassageMatch, type PracticeMatch, passageMatchKindSchema } from "./schema";

/** A passage as the index has it; `code` is a profile field, a section's key or a question's code. */
export type MatchRow = { assessmentId: number | null; kind: string; code: string | null; text: string };
/** The assessments of a practice in the order of its page. */
type Assessments = readonly { id: number; framework: Pick<FrameworkRow, "slug" | "areas"> }[];
type Found = { row: MatchRow; place: number; hits: Hit[] };

/** A practice shows at most so many passages in a list; its page has them all. */
const SHOWN = 3;
/** Five times the same word in an answer says no less than fifty times. */
const ENOUGH = 5;

/**
 * Gives where the needles stand in a practice. The passages with most of the terms come first, of these the ones in words
 * (a value of the profile says little that the list does not), then those with most hits.
 */
export function toMatch(
  rows: readonly MatchRow[],
  { needles, assessments }: { needles: readonly Needle[]; assessments: Assessments },
): PracticeMatch {
  const found = rows
    .map((row, place): Found => ({ row, place, hits: findHits(row.text, needles) }))
    .filter(({ hits }) => hits.length > 0);
  const title = found.find(({ row }) => row.kind === "title");
  const passages = withoutRepeats(found.sort(byWorth)).flatMap(({ row, hits }) => {
    const kind = passageMatchKindSchema.safeParse(row.kind);
    return kind.success && row.code !== null ? [{ kind: kind.data, code: row.code, row, hits }] : [];
  });
  const counts = { profile: 0, section: 0, answer: 0, tool: 0 };
  for (const { kind } of passages) counts[kind]++;
  const named = passages.map(({ kind, code, row }) => ({
    kind,
    code,
    question: questionOf(row, assessments),
  }));
  const given = new Set(named.slice(0, SHOWN).map(placeOf));
  const rest = named.slice(SHOWN);
  return {
    title: title ? splitAtHits(title.row.text, title.hits) : null,
    counts,
    passages: passages.slice(0, SHOWN).map(({ kind, code, row, hits }) => ({
      kind,
      code,
      question: questionOf(row, assessments),
      ...excerptOf(row.text, hits),
    })),
    more: rest.length,
    next: rest.find((passage) => !given.has(placeOf(passage))) ?? rest[0] ?? null,
  };
}

/** Passages at the same place of the page: a question's answer and its tools, all of the profile. */
function placeOf({ kind, code, question }: NonNullable<PracticeMatch["next"]>): string {
  if (kind === "profile") return kind;
  return kind === "section" ? `${kind} ${code}` : `question ${question?.assessment} ${code}`;
}

function byWorth(a: Found, b: Found): number {
  const often = (hits: readonly Hit[]) => Math.min(hits.length, ENOUGH);
  const value = ({ row }: Found) => (row.kind === "profile" ? 1 : 0);
  return (
    countTerms(b.hits) - countTerms(a.hits) ||
    value(a) - value(b) ||
    often(b.hits) - often(a.hits) ||
    a.place - b.place
  );
}

/** Two assessments of a practice may have the same answer word for word, and a profile the same value twice. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ row }) => {
    const key = `${row.kind} ${row.text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** An answer and a tool belong to a question of one assessment; everything else to the practice. */
function questionOf({ assessmentId, code }: MatchRow, assessments: Assessments): PassageMatch["question"] {
  const index = assessments.findIndex(({ id }) => id === assessmentId);
  for (const area of assessments[index]?.framework.areas ?? []) {
    const question = area.questions.find((other) => other.code === code);
    if (question) return { assessment: index, area: area.title, text: question.text };
  }
  return null;
}
