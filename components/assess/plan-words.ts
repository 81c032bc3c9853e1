/** How the steps of a plan are named: their anchors, what became of their items, and days in words. Pure. */
import type { AreaResult, ItemState } from "@/lib/assessment/result";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translate";

export type StepState = ItemState;

export const stepAnchor = (item: string) => `p-${item}`;

/** Writes a day of the calendar ("2027-02-28") as readers do: "28 February 2027". */
export function dayText(day: string, locale: Locale): string {
  return getFormatter(locale).dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "long" });
}

/** Gives how each item is marked by now; an item the framework does not have is not listed. */
export function statesOf(result: readonly AreaResult[]): (code: string) => StepState {
  const items = result.flatMap((area) => area.questions.flatMap((question) => question.items));
  const states = new Map(items.map(({ code, state }) => [code, state]));
  return (code) => states.get(code) ?? "notListed";
}
