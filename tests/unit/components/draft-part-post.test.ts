import { expect, test } from "vitest";
import { readPartPost } from "@/components/drafts/part-post";

const post = (entries: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
};
const keys = ["title", "profile:country", "answer:1.1"];
const originalOf = (key: string) => `as read: ${key}`;
const read = (entries: Record<string, string>) => readPartPost(post(entries), { keys, originalOf });

test("only what was changed is written, with the version that was seen", () => {
  const entries = {
    title: "New",
    "was:title": "Old",
    "version:title": "3",
    "answer:1.1": "One.\r\nTwo.",
    "was:answer:1.1": "One.\nTwo.",
    "version:answer:1.1": "1",
    "mark:1.1.1": "met",
  };
  expect(read(entries)).toEqual({
    fields: [{ key: "title", value: "New", version: 3 }],
    values: { title: "New", "answer:1.1": "One.\nTwo." },
    original: null,
  });
});

test("one more value is a line of its own, once", () => {
  const country = (value: string, add: string) =>
    read({ "profile:country": value, "was:profile:country": "Italy", "add:profile:country": add }).fields;
  expect(country("Italy\n", " Malta ")).toEqual([
    { key: "profile:country", value: "Italy\nMalta", version: 0 },
  ]);
  expect(country("", "Malta")[0]?.value).toBe("Malta");
  expect(country("Italy", "Italy")).toEqual([]);
});

test("the original is put back, whatever stands in the field; only a field of the form can be named", () => {
  expect(read({ title: "Typed", "was:title": "Old", "version:title": "2", original: "title" })).toEqual({
    fields: [{ key: "title", value: "as read: title", version: 2 }],
    values: { title: "as read: title" },
    original: "title",
  });
  expect(read({ title: "Old", "was:title": "Old", original: "line:3" })).toMatchObject({
    fields: [],
    original: null,
  });
});

test("a forged version is none, and a file is no text", () => {
  for (const version of ["-1", "1e3", "99999999999", "x", ""])
    expect(read({ title: "New", "was:title": "", "version:title": version }).fields[0]?.version).toBe(0);
  const form = post({ "was:title": "Old" });
  form.set("title", new File(["x"], "x.txt"));
  expect(readPartPost(form, { keys, originalOf }).fields).toEqual([{ key: "title", value: "", version: 0 }]);
});
