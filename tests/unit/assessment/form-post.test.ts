/** Reading the plain post of a form: what is written, what is left alone, and what tampering can do. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueDigest } from "@/lib/assessment/digest";
import { entriesOf, joinEntries, splitEntries } from "@/lib/assessment/field-lists";
import { cleanValue } from "@/lib/assessment/fields";
import { readFormPost } from "@/lib/assessment/form-post";
import { frameworkSchema } from "@/lib/frameworks/schema";

const framework = frameworkSchema.parse(
  JSON.parse(readFileSync("seeds/frameworks/spring-good-practice.json", "utf8")),
);

/** A post as a browser makes it: pairs in order, line ends as HTML sends them. */
function post(...pairs: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}
const shown = (key: string, value: string, base = 1): [string, string][] => [
  [`base:${key}`, String(base)],
  [`was:${key}`, valueDigest(value)],
];

const SEED = { seed: 12 };

describe("a plain field", () => {
  test("that holds what was shown is left alone", () => {
    const form = post(...shown("answer:1.1", "a\nb"), ["answer:1.1", "a\r\nb"]);
    expect(readFormPost(form, framework).changes).toEqual([]);
  });

  test("that holds something else is written over the version shown, with line ends of its own", () => {
    const form = post(...shown("answer:1.1", "a", 7), ["answer:1.1", "a\r\nb"]);
    expect(readFormPost(form, framework).changes).toEqual([{ key: "answer:1.1", value: "a\nb", base: 7 }]);
  });

  test("a box that lost its tick is written, though a post does not name it", () => {
    const form = post(...shown("done:1", "yes", 2));
    expect(readFormPost(form, framework).changes).toEqual([{ key: "done:1", value: "", base: 2 }]);
  });

  test("right-to-left, joined and invisible characters stay as they are", () => {
    const words = "مرحبا\u200d 👩‍👩‍👧 \u202bשלום\u202c <script>alert(1)</script>\u200b";
    const form = post(...shown("answer:1.1", ""), ["answer:1.1", words]);
    expect(readFormPost(form, framework).changes[0]?.value).toBe(words);
  });
});

describe("what was tampered with", () => {
  test.each(["-1", "1.5", "NaN", "9".repeat(400), "x"])("version %s counts as never seen", (base) => {
    const form = post(["base:answer:1.1", base], ["answer:1.1", "a"]);
    expect(readFormPost(form, framework).changes).toEqual([{ key: "answer:1.1", value: "a", base: 0 }]);
  });

  test("fields that the form does not have are left out", () => {
    const form = post(
      ["base:answer:9.9", "0"],
      ["answer:9.9", "a"],
      ["base:constructor", "0"],
      ["constructor", "a"],
      ["base:", "0"],
    );
    expect(readFormPost(form, framework).changes).toEqual([]);
  });

  test("a file in the place of words is no value", () => {
    const form = post(["base:answer:1.1", "0"]);
    form.append("answer:1.1", new File(["x"], "x.txt"));
    expect(readFormPost(form, framework).changes).toEqual([{ key: "answer:1.1", value: "", base: 0 }]);
  });

  test("an unknown intent stays", () => {
    expect(readFormPost(post(["then", "elsewhere"]), framework).intent).toBe("stay");
    expect(readFormPost(post(["then", "goOn"]), framework).intent).toBe("goOn");
  });
});

describe("lists", () => {
  const key = "profile:targetGroup";

  test("boxes and lines are one text", () => {
    const form = post(
      ...shown(key, ""),
      [key, "women"],
      [key, "students"],
      [key, " newcomers \r\n\r\nwomen"],
    );
    expect(readFormPost(form, framework).changes).toEqual([
      { key, value: "women\nstudents\nnewcomers", base: 1 },
    ]);
  });

  test("an untouched one is left alone, in whatever order its words are kept", () => {
    const vocabulary = ["students", "women"];
    const { known, own } = splitEntries("others\nwomen\n\nstudents", vocabulary);
    const asShown = [...vocabulary.filter((word) => known.has(word)), own.join("\n")];
    const form = post(
      ["base:profile:targetGroup", "1"],
      ["was:profile:targetGroup", valueDigest(joinEntries(asShown))],
      ...asShown.map((value): [string, string] => [key, value]),
    );
    expect(readFormPost(form, framework).changes).toEqual([]);
  });

  test("parted and joined, no entry is lost", () => {
    const word = fc.constantFrom("women", "students", "a b", "ö", "x");
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (entries, vocabulary) => {
        const { known, own } = splitEntries(entries.join("\n"), vocabulary);
        expect(new Set([...known, ...own])).toEqual(new Set(entries));
        expect(entriesOf(joinEntries([...known, ...own])).length).toBe(new Set(entries).size);
      }),
      SEED,
    );
  });
});

describe("the merge screen", () => {
  const merge = (...pairs: [string, string][]) =>
    readFormPost(
      post(
        ["base:answer:1.1", "3"],
        ["seen:answer:1.1", "5"],
        ["mine:answer:1.1", "mine"],
        ["edited:answer:1.1", "both"],
        ...pairs,
      ),
      framework,
    ).changes;

  test("mine goes over the version that was seen", () => {
    expect(merge(["choice:answer:1.1", "mine"])).toEqual([{ key: "answer:1.1", value: "mine", base: 5 }]);
  });
  test("so does what was put together", () => {
    expect(merge(["choice:answer:1.1", "edited"])).toEqual([{ key: "answer:1.1", value: "both", base: 5 }]);
  });
  test("theirs stands already", () => {
    expect(merge(["choice:answer:1.1", "theirs"])).toEqual([]);
  });
  test.each([[[]], [[["choice:answer:1.1", "everything"]]]] as [[string, string][]][])(
    "without a choice it comes again: over the version that is no more",
    (pairs) => expect(merge(...pairs)).toEqual([{ key: "answer:1.1", value: "mine", base: 3 }]),
  );
});

describe("digests", () => {
  test("are those of the value as it is kept", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(valueDigest(value)).toBe(valueDigest(cleanValue(value)));
        expect(valueDigest(value.replaceAll("\n", "\r\n"))).toBe(valueDigest(value));
      }),
      SEED,
    );
  });
  test("differ where one character does", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(valueDigest(`${a}x${b}`)).not.toBe(valueDigest(`${a}y${b}`));
      }),
      SEED,
    );
  });
});
