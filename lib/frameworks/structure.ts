/** How a framework is read from the database: one selection, and the step from its rows to the domain's shape. */
import type { Framework } from "./schema";

/** What to select of a framework to get all of it in its order. */
export const frameworkSelect = {
  id: true,
  slug: true,
  version: true,
  title: true,
  printedHeading: true,
  publisher: true,
  note: true,
  areas: {
    orderBy: { ordinal: "asc" },
    select: {
      code: true,
      slug: true,
      title: true,
      questions: {
        orderBy: { ordinal: "asc" },
        select: {
          code: true,
          text: true,
          prompts: true,
          items: { orderBy: { ordinal: "asc" }, select: { id: true, code: true, text: true } },
        },
      },
    },
  },
} as const;

/** A framework's row with all below it, as `frameworkSelect` gives it. `prompts` is stored JSON. */
export type FrameworkRow = Omit<Framework, "source" | "areas"> & {
  id: number;
  note: string | null;
  areas: {
    code: string;
    slug: string;
    title: string;
    questions: {
      code: string;
      text: string | null;
      prompts: unknown;
      items: { id: number; code: string; text: string }[];
    }[];
  }[];
};

/** Gives the framework without its row ids. Throws when the stored prompts are no list of texts. */
export function toFramework({ id: _, note, areas, ...row }: FrameworkRow): Framework {
  return {
    ...row,
    ...(note === null ? {} : { source: { note } }),
    areas: areas.map((area) => ({
      ...area,
      questions: area.questions.map(({ prompts, items, ...question }) => ({
        ...question,
        prompts: toPrompts(prompts),
        items: items.map(({ code, text }) => ({ code, text })),
      })),
    })),
  };
}

function toPrompts(stored: unknown): string[] {
  if (Array.isArray(stored) && stored.every((prompt) => typeof prompt === "string")) return stored;
  throw new Error("The prompts of a question are stored in another shape than they are written in");
}
