/**
 * What a self-assessment says, per area: what is met, not met, has no mark, is not listed; and the gaps. No score. Pure.
 */
import type { Framework, FrameworkItem, FrameworkQuestion } from "../frameworks/schema";
import { fieldKey, isNotPart, markOf, type PlanField, planKinds, textIn } from "./fields";
import type { Fields } from "./schema";

export type ItemState = "met" | "notMet" | "blank" | "notListed";
export type ResultItem = FrameworkItem & { state: ItemState };
export type AreaResult = {
  code: string;
  slug: string;
  title: string;
  questions: (Pick<FrameworkQuestion, "code" | "text" | "prompts"> & { items: ResultItem[] })[];
};

/** A gap: an item that is not met, or that nobody has marked, of a question that is part of the practice. */
export type Gap = { item: ResultItem; question: string; area: string };

/** One step of the plan: everything a person wrote for one gap. `when` is a day (2027-02-28) or "". */
export type PlannedStep = { item: FrameworkItem; what: string; who: string; when: string; note: string };

/** Gives every area with the state of each of its items, in the framework's order. */
export function resultOf(fields: Fields, { areas }: Pick<Framework, "areas">): AreaResult[] {
  return areas.map(({ code, slug, title, questions }) => ({
    code,
    slug,
    title,
    questions: questions.map((question) => ({
      code: question.code,
      text: question.text,
      prompts: question.prompts,
      items: question.items.map((item) => ({
        ...item,
        state: isNotPart(fields, question.code) ? "notListed" : markOf(fields, item.code),
      })),
    })),
  }));
}

/** Gives the gaps in the framework's order: what is said to be not met, and what has no mark (which is no "no"). */
export function gapsOf(result: readonly AreaResult[]): Gap[] {
  return result.flatMap((area) =>
    area.questions.flatMap((question) =>
      question.items
        .filter(({ state }) => state === "notMet" || state === "blank")
        .map((item) => ({ item, question: question.code, area: area.code })),
    ),
  );
}

/** Gives the steps that have anything written, by day (those without one last), then in the framework's order. */
export function planOf(fields: Fields, { areas }: Pick<Framework, "areas">): PlannedStep[] {
  const items = areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  const written = (kind: PlanField, code: string) => textIn(fields, fieldKey.item(kind, code)).trim();
  return items
    .filter(({ code }) => planKinds.some((kind) => written(kind, code) !== ""))
    .map((item) => ({
      item,
      what: written("planWhat", item.code),
      who: written("planWho", item.code),
      when: written("planWhen", item.code),
      note: written("planNote", item.code),
    }))
    .sort((a, b) => (a.when || "9999").localeCompare(b.when || "9999"));
}
