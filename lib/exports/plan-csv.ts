/** An action plan as a table for spreadsheets: one row a step. Pure. */
import { csvFile } from "./csv";
import type { PlanEntry } from "./plan-entry";
import { STATE_WORDS } from "./state-words";

/** Gives the file: steps in the order given. The days are written as ISO 8601 has them, so that they sort. */
export function planCsv(entries: readonly PlanEntry[]): string {
  const head = ["item", "wording", "state", "what", "who", "by when", "note", "shown by", "links"];
  return csvFile([
    head,
    ...entries.map(({ item, state, what, who, when, note, shownBy }) => [
      item.code,
      item.text,
      STATE_WORDS[state],
      what,
      who,
      when,
      note,
      shownBy.map(({ title }) => title).join("\n"),
      shownBy.map(({ address }) => address).join("\n"),
    ]),
  ]);
}
