/** A profile as it is shown: fields in their order, each value once with all entries that state it. Pure. */
import {
  type ProfileEntry,
  type ProfileField,
  type ProfileStatement,
  profileFieldSchema,
  statementsOf,
} from "../../lib/catalogue/schema";

export type ProfileGroup = {
  field: ProfileField;
  values: { value: string; entries: ProfileStatement[] }[];
  /** The sources' own words, where they differ from the values: each once. */
  asSourced: string[];
};

/**
 * Puts the entries of a field together, and within it those of the same value; a field without entries is left out.
 * `nameOf` gives the name of a country as it is shown: a source that says just that says nothing more.
 */
export function groupProfile(
  entries: readonly ProfileEntry[],
  nameOf: (country: string) => string,
): ProfileGroup[] {
  return profileFieldSchema.options.flatMap((field) => {
    const own = entries.filter((entry) => entry.field === field);
    if (own.length === 0) return [];
    const values = unique(own.map(({ value }) => value)).map((value) => ({
      value,
      entries: own.filter((entry) => entry.value === value).flatMap(statementsOf),
    }));
    const words = own.flatMap(statementsOf).flatMap(({ asSourced }) => (asSourced ? [asSourced] : []));
    const known = new Set(values.map(({ value }) => (field === "country" ? nameOf(value) : value)));
    return [{ field, values, asSourced: unique(words).filter((text) => !known.has(text)) }];
  });
}

/** Gives the values of one field, each once. */
export function profileValues(entries: readonly ProfileEntry[], field: ProfileField): string[] {
  return unique(entries.filter((entry) => entry.field === field).map(({ value }) => value));
}

const unique = (values: readonly string[]) => [...new Set(values)];
