/**
 * The dated steps of an action plan for a calendar: one all-day event each (RFC 5545). Pure: the same plan gives the same file.
 * The private link is not in it: calendars are shared.
 */
import ical, { ICalEventTransparency } from "ical-generator";
import { storableLines } from "../writeup/storable";
import { type PlanEntry, storableEntry } from "./plan-entry";

export type IcsWords = {
  /** The calendar's name. Chosen by us: the library writes it as it stands. */
  calendar: string;
  who: string;
  shownBy: string;
};
export type IcsOptions = {
  entries: readonly PlanEntry[];
  /** Names the self-assessment without opening it. With the item's code it makes a name that stays, so a calendar updates the event. */
  publicId: string;
  /** The practice's name. */
  practice: string;
  /** When the plan was written last. */
  stamp: Date;
  words: IcsWords;
};

/** Gives the file. Steps without a day are not in it; the page that offers it says how many those are. */
export function planIcs({ entries, publicId, practice, stamp, words }: IcsOptions): string {
  const practiceName = storableLines(practice).join(" ");
  const calendar = ical({ prodId: "//Exemplar//Action plan//EN", name: words.calendar });
  for (const entry of entries.filter(({ when }) => when !== "").map(storableEntry)) {
    const { item, what, who, note, shownBy } = entry;
    const [title = item.text, ...more] = storableLines(what);
    calendar.createEvent({
      id: `${publicId}-${item.code}@exemplar`,
      stamp,
      // Midnight UTC: an all-day event has no time zone, and only the day of this is written.
      start: new Date(`${entry.when}T00:00:00Z`),
      allDay: true,
      // A step that is due does not make anybody busy all day.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: title,
      description: [
        practiceName,
        `${item.code} ${item.text}`,
        ...more,
        who && `${words.who} ${who}`,
        note,
        ...shownBy.map(({ title, address }) =>
          [`${words.shownBy} ${title}`, address].filter(Boolean).join(", "),
        ),
      ]
        .filter((line) => line !== "")
        .join("\n"),
    });
  }
  // The library leaves out the line end after the last line, which RFC 5545 (section 3.1) asks for.
  return `${calendar.toString().replace(/\r\n$/, "")}\r\n`;
}
