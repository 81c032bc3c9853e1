/** The pages of the form, in their order (the plan goes on to nothing), as one value that an address and an action can carry. */
import { z } from "zod";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { type DraftPage, draftHref } from "./links";

export const answerPageSchema = z.union([
  z.literal(["practice", "plan"]),
  z.templateLiteral(["area/", z.string().regex(/^[a-z0-9-]+$/)]),
]);
export type AnswerPage = z.infer<typeof answerPageSchema>;

/** Gives where one goes on to after a page: the next area, and after the last the task list. */
export function pageAfter(
  page: AnswerPage,
  { areas }: Pick<Framework, "areas">,
): DraftPage | "" | `area/${string}` {
  if (page === "plan") return page;
  const next =
    page === "practice" ? areas[0] : areas[areas.findIndex(({ slug }) => `area/${slug}` === page) + 1];
  return next ? `area/${next.slug}` : "";
}

/** Gives the address to which an open page sends what is typed. */
export function saveHref(locale: Locale, secret: string): string {
  return `${draftHref(locale, secret)}/save`;
}
