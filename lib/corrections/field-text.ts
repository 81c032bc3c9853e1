/** What a person writes into a field, as it is stored. Pure. */
import type { RecordField } from "../records/fields";
import { countryName, isCountryCode } from "../shared/country-names";
import { countryCode } from "../writeup/formats/assess-compendium/countries";
import { storableLines } from "../writeup/storable";

export type FieldText = { ok: true; text: string } | { ok: false; reason: "unknownCountry"; value: string };

/** Gives the text to store: countries as codes, from their English names or the codes themselves. Anything else as it is. */
export function storedText(field: RecordField, text: string): FieldText {
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
