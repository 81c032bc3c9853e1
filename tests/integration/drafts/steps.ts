/** Documents and steps that the tests of import drafts share. */
import type { Db } from "../../../lib/db/client";
import { type Person, uploadDrafts } from "../../../lib/drafts/commands";
import { readWaiting } from "../../../lib/drafts/commands-reading";
import { printGrid } from "../../../lib/writeup/formats/spring-grid/print";
import type { WriteUp } from "../../../lib/writeup/tree";
import { frameworkBySlug, readSeed } from "../../fixtures/read-seed";

export const spring = frameworkBySlug("spring-good-practice");
const [seed] = readSeed("003").writeUps;
if (!seed) throw new Error("The seed has no write-up");
const nothing = {
  ...seed,
  profile: [],
  sections: [],
  answers: [],
  marks: [],
  evidence: [],
  unrecognised: [],
};

/** A write-up with these answers (by question) and marks (by item), as a text that the reader knows. */
export function writeUpText(
  title: string | null,
  {
    answers = {},
    marks = {},
    profile = {},
  }: {
    answers?: Record<string, string>;
    marks?: Record<string, "met" | "notMet" | "blank">;
    profile?: Record<string, string>;
  } = {},
): string {
  const at = { firstLine: 1, lastLine: 1 };
  const record: WriteUp = {
    ...nothing,
    title,
    titleKind: title === null ? null : "given",
    profile: Object.entries(profile).map(([field, value]) => ({
      ...at,
      field,
      value,
      label: "",
      asPrinted: null,
    })),
    answers: Object.entries(answers).map(([question, text]) => ({
      ...at,
      question,
      heading: null,
      paragraphs: text.split("\n").map((line) => ({ text: line, ranges: [], footnotes: [] })),
      tools: [],
    })),
    marks: Object.entries(marks).map(([item, status]) => ({ item, status, line: 1 })),
  };
  return printGrid(record, spring);
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Uploads one text and reads it; gives the draft's id. */
export async function bring(db: Db, actor: Person, text: string, name = "document.txt"): Promise<number> {
  const [uploaded] = await uploadDrafts({ files: [{ name, bytes: utf8(text) }], actor }, db);
  if (uploaded?.outcome !== "stored") throw new Error(`Not stored: ${uploaded?.outcome}`);
  await readWaiting(db);
  return uploaded.id;
}
