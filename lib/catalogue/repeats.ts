/**
 * Answers that stand elsewhere too, word for word. The sources have paragraphs pasted from one question into another, and from
 * one practice into another: whoever reads, quotes or counts them should know. Pure.
 */
import type { AssessmentView, Origin } from "./schema";

/** Another place of the same words. */
export type SameWords =
  | {
      kind: "answer";
      /** Null: the same practice. */
      practice: { slug: string; title: string } | null;
      /** Place among the assessments on the practice's page, whose frameworks are `onPage`. */
      assessment: number;
      onPage: { framework: { slug: string } }[];
      code: string;
      /** All of the answer, or some paragraph of it. */
      whole: boolean;
    }
  /** What the reader of the document noted at these lines, where it is no whole answer of a practice here. */
  | { kind: "finding"; message: string; origin: Origin };

/** An answer by its assessment and question: `sameWordsKey`. */
export type SameWordsByAnswer = ReadonlyMap<string, SameWords[]>;

/** Gives the name under which an answer's repeats are kept. */
export function sameWordsKey(assessmentId: number, code: string): string {
  return `${assessmentId} ${code}`;
}

/** Shorter paragraphs ("See above.") are alike by chance; as in the reader. */
const SHORTEST = 60;

type Place = { assessment: number; id: number; code: string; line: string; texts: Set<string>; all: string };

/**
 * Gives the repeats within one practice: paragraphs of two answers that are the same. What was read from the very same lines (a
 * heading that stands for two criteria) is one text, no repeat.
 */
export function repeatsWithin(
  assessments: readonly Pick<AssessmentView, "id" | "areas" | "framework">[],
): Map<string, SameWords[]> {
  const places = assessments.flatMap((assessment, index) => placesOf(assessment, index));
  const onPage = assessments.map(({ framework: { slug } }) => ({ framework: { slug } }));
  const found = new Map<string, SameWords[]>();
  for (const place of places) {
    const same = places
      .filter((other) => other !== place && other.line !== place.line)
      .filter(({ texts }) => [...texts].some((text) => place.texts.has(text)))
      .map(({ assessment, code, all }): SameWords => {
        return { kind: "answer", practice: null, assessment, onPage, code, whole: all === place.all };
      });
    if (same.length > 0) found.set(sameWordsKey(place.id, place.code), same);
  }
  return found;
}

function placesOf(assessment: Pick<AssessmentView, "id" | "areas">, index: number): Place[] {
  return assessment.areas.flatMap(({ questions }) =>
    questions.flatMap(({ code, answer }): Place[] => {
      const paragraphs = answer?.paragraphs ?? [];
      const texts = paragraphs.map(({ text }) => text);
      const long = texts.filter((text) => text.length >= SHORTEST);
      if (long.length === 0) return [];
      const lines = paragraphs.flatMap(({ ranges }) => ranges.map(({ firstLine }) => firstLine));
      // What was written here has no lines, and every answer is its own.
      const line =
        answer?.origin && lines.length > 0
          ? `${answer.origin.sourceId} ${lines[0]}`
          : `here ${index} ${code}`;
      const all = texts.join("\n");
      return [{ assessment: index, id: assessment.id, code, line, texts: new Set(long), all }];
    }),
  );
}
