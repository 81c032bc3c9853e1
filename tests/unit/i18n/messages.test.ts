/** The messages can be read, and what asks for one that is not there fails. */
import { readdirSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { joinWithAnd, joinWithOr } from "@/components/browse/active-parts";
import { errorWords } from "@/lib/i18n/error-words";
import { isLocale, localePath, locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en.json";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Tree = { [key: string]: string | Tree };

/** Every message with its path: "browse.sentence.count". */
function messages(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : messages(value, [...path, key]),
  );
}

test("every language has its two files, and every file its language", () => {
  const files = readdirSync("lib/i18n/messages").sort();
  expect(files).toEqual(locales.flatMap((locale) => [`${locale}.error.json`, `${locale}.json`]).sort());
  expect(Object.keys(errorWords)).toEqual([...locales]);
});

test("every message is well formed", () => {
  // A number serves for every placeholder; a tag gives its words back.
  const anything = new Proxy(
    {},
    {
      get: () => 1,
      has: () => true,
      ownKeys: () => [],
    },
  );
  const broken: string[] = [];
  for (const [path, message] of messages(en)) {
    const t = createTranslator({
      locale: "en",
      messages: { message },
      onError: (error) => {
        if (error.code === "INVALID_MESSAGE") broken.push(`${path}: ${error.message}`);
      },
      getMessageFallback: () => "",
    });
    t("message", anything);
  }
  expect(broken).toEqual([]);
});

describe("asking for words", () => {
  test("gives them, with plurals and numbers of the language", () => {
    const t = getTranslator("en", "home");
    expect(
      t.markup("holdings", {
        practices: 1,
        countries: 1,
        assessments: 2,
        writeUps: 1200,
        sources: 1,
        b: (words) => words,
      }),
    ).toContain("1 practice from 1 country, with 2 assessments read from 1,200 write-ups in 1 document");
  });

  test("fails where a value is missing", () => {
    const t = getTranslator("en", "states");
    expect(() => t("counts")).toThrow(/Message/);
  });

  test("dates are those of UTC", () => {
    const format = getFormatter("en");
    expect(format.dateTime(new Date("2026-11-21T23:30:00Z"), { dateStyle: "long" })).toBe("21 November 2026");
  });

  test("lists have no comma before the last", () => {
    expect(getFormatter("en").list(["Austria", "Italy", "Spain"])).toBe("Austria, Italy and Spain");
    expect(joinWithOr("en", 3)).toEqual(["", ", ", " or ", ""]);
    expect(joinWithAnd("en", 3)).toEqual(["", ", ", " and ", ""]);
  });
});

test("English stands without a prefix; what is no language is none", () => {
  expect(localePath("en", "/practices?q=a")).toBe("/practices?q=a");
  expect(isLocale("xx")).toBe(false);
});
