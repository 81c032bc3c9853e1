/**
 * How far a self-assessment is: two honest figures and the state of each area. An area is done when its author says so,
 * never because every field has something in it. Pure and browser-safe.
 */
import type { Framework, FrameworkArea } from "../frameworks/schema";
import { fieldKey, isNotPart, isTicked, markOf, textIn } from "./fields";
import type { Fields } from "./schema";

/** `items` is what the framework has; those of questions that are no part of the practice are counted in `notPart` only. */
export type Figures = { items: number; answered: number; met: number; notMet: number; notPart: number };
export type AreaState = "notStarted" | "inProgress" | "done";
export type AreaProgress = Figures & { code: string; slug: string; title: string; state: AreaState };

/** Counts over all areas: answered = met or not met. */
export function figuresOf(fields: Fields, { areas }: Pick<Framework, "areas">): Figures {
  const figures: Figures = { items: 0, answered: 0, met: 0, notMet: 0, notPart: 0 };
  for (const question of areas.flatMap((area) => area.questions)) {
    figures.items += question.items.length;
    if (isNotPart(fields, question.code)) {
      figures.notPart += question.items.length;
      continue;
    }
    for (const { code } of question.items) {
      const mark = markOf(fields, code);
      if (mark === "blank") continue;
      figures.answered++;
      figures[mark]++;
    }
  }
  return figures;
}

/** Gives each area with its state and figures, in the framework's order. */
export function areaProgress(fields: Fields, { areas }: Pick<Framework, "areas">): AreaProgress[] {
  return areas.map((area) => ({
    code: area.code,
    slug: area.slug,
    title: area.title,
    state: stateOf(fields, area),
    ...figuresOf(fields, { areas: [area] }),
  }));
}

function stateOf(fields: Fields, area: FrameworkArea): AreaState {
  if (isTicked(fields, fieldKey.done(area.code))) return "done";
  return area.questions.some((question) => isBegun(fields, question)) ? "inProgress" : "notStarted";
}

function isBegun(fields: Fields, { code, items }: FrameworkArea["questions"][number]): boolean {
  const keys = [
    ...(["answer", "tools", "notPart"] as const).map((kind) => fieldKey.question(kind, code)),
    ...items.flatMap((item) => (["mark", "evidence"] as const).map((kind) => fieldKey.item(kind, item.code))),
  ];
  return keys.some((key) => textIn(fields, key) !== "");
}
