/** The countries that are offered where one is typed: those whose names are understood when a write-up is published. */
import { countryName } from "@/lib/shared/country-names";
import { countryCode } from "@/lib/writeup/formats/assess-compendium/countries";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
let made: readonly string[] | null = null;

/** Gives their English names, in alphabetical order. */
export function countryOptions(): readonly string[] {
  made ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => countryCode(countryName(code)) === code)
    .map((code) => countryName(code))
    .sort((a, b) => a.localeCompare(b, "en"));
  return made;
}
