import { expect, test } from "vitest";
import { keysOf, partOf, partOfKey } from "@/components/drafts/parts";
import { sectionKeySchema } from "@/lib/catalogue/schema";
import { profileFields, recordFieldOf, recordKey } from "@/lib/records/fields";
import { frameworks } from "../../fixtures/read-seed";

test("every field of every framework is edited in exactly one part, and each part knows its fields", () => {
  for (const framework of frameworks) {
    const questions = framework.areas.flatMap((area) => area.questions);
    const names = [
      "title",
      "profile",
      ...sectionKeySchema.options.map(recordKey.section),
      ...questions.map(({ code }) => code),
    ];
    const keys = names.flatMap((name) => {
      const part = partOf(name, framework);
      if (!part) throw new Error(`There is no part ${name}`);
      expect(keysOf(part).map((key) => partOfKey(key, framework))).toEqual(keysOf(part).map(() => name));
      return keysOf(part);
    });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => recordFieldOf(key, framework) === null)).toEqual([]);
    const items = questions.flatMap((question) => question.items).length;
    expect(keys.length).toBe(2 + profileFields.length + 4 + 2 * questions.length + 2 * items);
  }
});

test("what no framework has is no part", () => {
  const [framework] = frameworks;
  if (!framework) throw new Error("There are no frameworks");
  for (const name of [
    undefined,
    ["title"],
    "",
    "9.9",
    "section:x",
    "section:",
    "1.1.1",
    "line:3",
    "__proto__",
  ])
    expect(partOf(name, framework)).toBeNull();
  for (const key of ["line:3", "answer:9.9", "x", ""]) expect(partOfKey(key, framework)).toBeNull();
});
