/**
 * One place in a framework: an area ("3"), a question ("3.2") or an item ("3.2.5"), with what it stands in, what stands
 * in it, and what comes before and after it. Pure and browser-safe.
 */
import type { Framework, FrameworkQuestion } from "./schema";

export const criterionKinds = ["area", "question", "item"] as const;
export type CriterionKind = (typeof criterionKinds)[number];

/** A criterion named where it is not itself on the page. `text` is its wording, or its area's name where it has none. */
export type CriterionName = { kind: CriterionKind; code: string; text: string };

export type Criterion = CriterionName & {
  /** Its own wording as printed; null for a question of which the source gives only what is asked. */
  wording: string | null;
  /** What is asked in the question that it is or belongs to. */
  prompts: string[];
  area: { code: string; slug: string; title: string };
  /** The question that an item belongs to, or the question itself; null for an area. */
  question: { code: string; text: string | null } | null;
  /** The questions it has: those of an area, the question itself, or that of an item. Their items are in them. */
  questions: FrameworkQuestion[];
  previous: CriterionName | null;
  next: CriterionName | null;
};

/** Gives the criterion with this code, or null when the framework has none. Takes any text. */
export function findCriterion(framework: Pick<Framework, "areas">, code: string): Criterion | null {
  const names = criterionNames(framework);
  const name = names.find((other) => other.code === code);
  const area = framework.areas.find((other) => other.code === code.split(".")[0]);
  if (!name || !area) return null;
  const question =
    name.kind === "area" ? null : area.questions.find((other) => `${code}.`.startsWith(`${other.code}.`));
  const siblings = names.filter(({ kind }) => kind === name.kind);
  const place = siblings.indexOf(name);
  return {
    ...name,
    wording: name.kind === "question" ? (question?.text ?? null) : name.text,
    prompts: question?.prompts ?? [],
    area: { code: area.code, slug: area.slug, title: area.title },
    question: question ? { code: question.code, text: question.text } : null,
    questions: question ? [question] : area.questions,
    previous: siblings[place - 1] ?? null,
    next: siblings[place + 1] ?? null,
  };
}

/** Gives every criterion of a framework in its order: an area, its first question, that one's items, the next question … */
export function criterionNames({ areas }: Pick<Framework, "areas">): CriterionName[] {
  return areas.flatMap((area): CriterionName[] => [
    { kind: "area", code: area.code, text: area.title },
    ...area.questions.flatMap((question): CriterionName[] => [
      { kind: "question", code: question.code, text: question.text ?? area.title },
      ...question.items.map((item): CriterionName => ({ kind: "item", code: item.code, text: item.text })),
    ]),
  ]);
}

/** Says whether the relations of one criterion concern another's page: itself, what stands in it, and an item's question. */
export function isRelatedTo(code: string, page: string): boolean {
  const isQuestion = code.split(".").length === 2;
  return code === page || code.startsWith(`${page}.`) || (isQuestion && page.startsWith(`${code}.`));
}

/** Gives the address of a criterion's page. */
export function criterionPath(frameworkSlug: string, code: string): string {
  return `/criteria/${frameworkSlug}/${code}`;
}

/** Gives the address of what is shown on a criterion's page, as a file. */
export function criterionDataPath(frameworkSlug: string, code: string, format: "csv" | "json"): string {
  return `/api/v1/frameworks/${frameworkSlug}/criteria/${code}/${format}`;
}
