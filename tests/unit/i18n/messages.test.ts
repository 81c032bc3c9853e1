/** The messages can be read, and what asks for one that is not there fails. */
import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { joinWithAnd, joinWithOr } from "@/components/browse/active-parts";
import { errorWords } from "@/lib/i18n/error-words";
import { isLocale, localePath, locales } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Tree = { [key: string]: string | Tree };

/** Every message with its path: "browse.sentence.count". */
function messages(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : messages(value, [...path, key]),
  );
}

/** The files of one language, each with its messages: "admin" for en.admin.json, "" for en.json. */
const partsOf = (locale: string) =>
  readdirSync("lib/i18n/messages")
    .filter((file) => file.startsWith(`${locale}.`))
    .map((file) => ({
      part: file.slice(locale.length + 1, -".json".length).replace(/^json$/, ""),
      tree: JSON.parse(readFileSync(`lib/i18n/messages/${file}`, "utf8")) as Tree,
    }));

test("every language has the same files, and every file its language", () => {
  const files = readdirSync("lib/i18n/messages").length;
  expect(files).toBe(locales.reduce((sum, locale) => sum + partsOf(locale).length, 0));
  const parts = partsOf("en").map(({ part }) => part);
  expect(parts).toContain("error");
  for (const locale of locales) expect(partsOf(locale).map(({ part }) => part)).toEqual(parts);
  expect(Object.keys(errorWords)).toEqual([...locales]);
});

test("no part of a language takes a name that another has", () => {
  const names = partsOf("en").flatMap(({ part, tree }) =>
    /^(error|answers-live)$/.test(part) ? [] : Object.keys(tree),
  );
  expect(names).toEqual([...new Set(names)]);
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
  for (const [path, message] of partsOf("en").flatMap(({ tree }) => messages(tree))) {
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
