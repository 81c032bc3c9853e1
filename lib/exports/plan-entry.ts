/** One step of an action plan as it is taken along, in every format: text that every document can hold. Pure. */
import type { ItemState, PlannedStep } from "../assessment/result";
import { storableLines } from "../writeup/storable";

/** A practice that meets the item; `address` is a whole one, or "" where the site's own is not known. */
export type ShownBy = { title: string; address: string };
/** `state`: how the item is marked by now. */
export type PlanEntry = PlannedStep & { state: ItemState; shownBy: readonly ShownBy[] };

/** Gives the words of an entry without characters that calendars and Word documents cannot hold; lines stay lines. */
export function storableEntry(entry: PlanEntry): PlanEntry {
  const text = (value: string) => storableLines(value).join("\n");
  return {
    ...entry,
    what: text(entry.what),
    who: text(entry.who),
    note: text(entry.note),
    shownBy: entry.shownBy.map(({ title, address }) => ({ title: text(title), address })),
  };
}
