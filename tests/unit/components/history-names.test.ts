/** The names of what a change changed. */
import { describe, expect, it } from "vitest";
import { valueNameInWords } from "../../../components/admin/history-names";

describe("a value of the history is called", () => {
  it.each([
    ["fields.answer:3.1", "Answer to 3.1"],
    ["profile:country", "Country"],
    ["title", "Title"],
    ["place.as", "Taken as"],
    ["mergedInto", "Merged into"],
  ])("%s: %s", (name, words) => {
    expect(valueNameInWords(name, "en")).toBe(words);
  });

  it.each(["sources.0.name", "constructor", "profile:nothing", ""])(
    "as it is without words of its own: %s",
    (name) => {
      expect(valueNameInWords(name, "en")).toBe(name);
    },
  );
});
