/**
 * What a filled form that came back as a file would change, field by field. It is only proposed: a person ticks what is taken.
 * Pure.
 */
import type { Framework } from "../frameworks/schema";
import { storableLines } from "../writeup/storable";
import type { WriteUp } from "../writeup/tree";
import { fieldOf, problemWith, textIn, versionOf, YES } from "./fields";
import type { Fields } from "./schema";
import { fieldsOfWriteUp } from "./write-up";

/**
 * One field that the file has otherwise than the form. `ticked`: proposed to be taken, because the file says something where
 * nothing stands here. Where both say something a person chooses: the file may be older than what was written since.
 */
export type Proposal = { key: string; here: string; there: string; base: number; ticked: boolean };

/**
 * Gives the fields in which the file differs, in the order of the form. Nothing in the file is never proposed to replace
 * something, and a question that the file leaves out is not proposed to be set aside: half-filled forms are welcome.
 */
export function proposalsOf(
  writeUp: WriteUp,
  { fields, framework }: { fields: Fields; framework: Framework },
): Proposal[] {
  return Object.entries(fieldsOfWriteUp(writeUp, framework)).flatMap(([key, there]) => {
    const field = fieldOf(key, framework);
    const here = textIn(fields, key);
    const same = there === here || there === storableLines(here).join("\n");
    if (!field || same || problemWith(field, there)) return [];
    const ticked = field.kind === "notPart" ? there !== YES : there !== "" && here.trim() === "";
    return [{ key, here, there, base: versionOf(fields, key), ticked }];
  });
}

/** Gives what in the file cannot be taken at all (an answer beyond its limit), by key. */
export function refusedIn(writeUp: WriteUp, framework: Framework): string[] {
  return Object.entries(fieldsOfWriteUp(writeUp, framework)).flatMap(([key, there]) => {
    const field = fieldOf(key, framework);
    return field && problemWith(field, there) ? [key] : [];
  });
}
