/** A self-assessment as data: every field as it is stored, its plan included, and what it says in codes. Pure. */
import { figuresOf } from "../assessment/progress";
import { planOf, resultOf } from "../assessment/result";
import type { Fields } from "../assessment/schema";
import type { Framework } from "../frameworks/schema";

/** Gives the file's text. `fields` are by key (mark:3.2.5); empty ones are left out. Nothing in it opens the self-assessment. */
export function assessmentJson(fields: Fields, framework: Framework): string {
  const written = Object.entries(fields).filter(([, { value }]) => value !== "");
  const data = {
    format: "exemplar-self-assessment",
    formatVersion: 1,
    framework: { slug: framework.slug, version: framework.version, title: framework.title },
    figures: figuresOf(fields, framework),
    items: Object.fromEntries(
      resultOf(fields, framework).flatMap((area) =>
        area.questions.flatMap(({ items }) => items.map(({ code, state }) => [code, state])),
      ),
    ),
    fields: Object.fromEntries(written.map(([key, { value }]) => [key, value])),
    plan: planOf(fields, framework).map(({ item, ...step }) => ({ item: item.code, ...step })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
