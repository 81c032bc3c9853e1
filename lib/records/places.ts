/** Which field each line of a write-up went into, so that either side finds the other. Pure. */
import type { ProfileField } from "../catalogue/schema";
import { profileFieldSchema } from "../catalogue/schema";
import type { LineRange, WriteUp } from "../writeup/tree";
import { recordKey } from "./fields";

/** Gives the key of the field that a line was read into, by line. Lines that hold no field have none. */
export function fieldsByLine(writeUp: WriteUp): Map<number, string> {
  const keys = new Map<number, string>();
  const put = ({ firstLine, lastLine }: LineRange, key: string) => {
    for (let line = firstLine; line > 0 && line <= lastLine; line++) keys.set(line, key);
  };
  const at = (line: number): LineRange => ({ firstLine: line, lastLine: line });
  if (writeUp.titleLines) put(writeUp.titleLines, recordKey.title);
  for (const entry of writeUp.profile) put(entry, recordKey.profile(knownField(entry.field)));
  for (const { key, paragraphs } of writeUp.sections) {
    for (const { ranges } of paragraphs) for (const range of ranges) put(range, recordKey.section(key));
  }
  for (const { question, paragraphs, tools } of writeUp.answers) {
    for (const { ranges } of paragraphs) for (const range of ranges) put(range, recordKey.answer(question));
    for (const { line } of tools) put(at(line), recordKey.tools(question));
  }
  for (const { item, line } of writeUp.marks) put(at(line), recordKey.mark(item));
  for (const { item, line } of writeUp.evidence) put(at(line), recordKey.evidence(item));
  return keys;
}

/** Gives the field a profile entry is kept under: what the catalogue has no field for is "other". */
export function knownField(field: string): ProfileField {
  const known = profileFieldSchema.safeParse(field);
  return known.success ? known.data : "other";
}
