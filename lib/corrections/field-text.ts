/** What a person writes into a field, as it is stored. Pure. */
import type { RecordField } from "../records/fields";
import { countryName, isCountryCode } from "../shared/country-names";
import { practiceTitle } from "../shared/practice-title";
import { countryCode } from "../writeup/formats/assess-compendium/countries";
import { storableLines } from "../writeup/storable";
import type { Stored } from "./stored-field";

export type FieldText = { ok: true; text: string } | { ok: false; reason: "unknownCountry"; value: string };

/** Gives the text to store: countries as codes, from their English names or the codes themselves; a title as all may read it. Anything else as it is. */
export function storedText(field: RecordField, text: string): FieldText {
  // As one line first: what is taken out of a line must not hide an address.
  if (field.kind === "title") return { ok: true, text: practiceTitle(storableLines(text).join(" ")) };
  if (field.kind !== "profile" || field.field !== "country") return { ok: true, text };
  const codes: string[] = [];
  for (const line of storableLines(text)) {
    const typed = line.toUpperCase();
    const name = isCountryCode(typed) ? countryName(typed) : line;
    const code = countryCode(name);
    if (code === null) return { ok: false, reason: "unknownCountry", value: line.slice(0, 100) };
    codes.push(code);
  }
  return { ok: true, text: codes.join("\n") };
}

/** Gives what is put back as it may be stored today: a title of earlier may hold an e-mail address. */
export function storedAgain(stored: Stored): Stored {
  if (stored.kind !== "title") return stored;
  const title = practiceTitle(stored.title);
  const entries = stored.entries.map((entry) =>
    entry.value === stored.title ? { ...entry, value: title } : entry,
  );
  return { ...stored, title, entries };
}
