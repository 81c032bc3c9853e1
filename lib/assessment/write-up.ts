/**
 * A self-assessment as a write-up and back: the two meet. What is printed here reads back to the same fields, and an
 * imported write-up can be gone on with in the form. Questions that are no part of the practice are left out (not listed).
 */

import type { Framework } from "../frameworks/schema";
import { countryCode } from "../writeup/formats/assess-compendium/countries";
import { formOf } from "../writeup/formats/spring-grid/form";
import { labelOf } from "../writeup/formats/spring-grid/labels";
import { type Printable, printGrid } from "../writeup/formats/spring-grid/print";
import { storableLines } from "../writeup/storable";
import { fieldKey, isNotPart, markOf, type ProfileKey, profileKeys, textIn, YES } from "./fields";
import type { Fields } from "./schema";

/** Words have no lines of a source here. */
const NOWHERE = { firstLine: 0, lastLine: 0 } as const;

/** Gives what a self-assessment says as a write-up. */
export function writeUpOf(fields: Fields, framework: Framework): Printable {
  const questions = framework.areas.flatMap((area) => area.questions);
  const listed = questions.filter(({ code }) => !isNotPart(fields, code));
  const items = listed.flatMap((question) => question.items);
  const linesOf = (key: string) => storableLines(textIn(fields, key));
  return {
    title: linesOf(fieldKey.title).join(" ") || null,
    profile: profileKeys.flatMap((field) =>
      linesOf(fieldKey.profile(field)).map((value) => ({
        ...NOWHERE,
        field,
        label: labelOf(field) ?? "",
        value,
        asPrinted: null,
      })),
    ),
    answers: listed.map(({ code }) => ({
      ...NOWHERE,
      question: code,
      heading: null,
      paragraphs: linesOf(fieldKey.question("answer", code)).map((text) => ({
        text,
        ranges: [],
        footnotes: [],
      })),
      tools: linesOf(fieldKey.question("tools", code)).map((text) => ({ text, line: 0 })),
    })),
    marks: items.map(({ code }) => ({ item: code, status: markOf(fields, code), line: 0 })),
    evidence: items.flatMap(({ code }) =>
      linesOf(fieldKey.item("evidence", code)).map((text) => ({ item: code, text, line: 0 })),
    ),
    unrecognised: [],
  };
}

/** Gives the self-assessment as plain write-up text. */
export function printWriteUp(fields: Fields, framework: Framework): string {
  return printGrid(writeUpOf(fields, framework), formOf(framework));
}

/**
 * Gives the fields that a write-up fills: one paragraph a line. Every question has its three fields and every item its two, so
 * that "nothing" is said as well; a question that the write-up does not have is set aside as no part of the practice.
 */
export function fieldsOfWriteUp(
  writeUp: Pick<Printable, "title" | "profile" | "answers" | "marks" | "evidence">,
  framework: Framework,
): Record<string, string> {
  const values: Record<string, string> = { [fieldKey.title]: writeUp.title ?? "" };
  for (const field of profileKeys) values[fieldKey.profile(field)] = profileLines(writeUp, field).join("\n");
  for (const { code, items } of framework.areas.flatMap((area) => area.questions)) {
    const answer = writeUp.answers.find(({ question }) => question === code);
    const isListed = answer || items.some((item) => writeUp.marks.some((mark) => mark.item === item.code));
    values[fieldKey.question("notPart", code)] = isListed ? "" : YES;
    values[fieldKey.question("answer", code)] = textsOf(answer?.paragraphs);
    values[fieldKey.question("tools", code)] = textsOf(answer?.tools);
    for (const item of items) {
      const status = writeUp.marks.find((mark) => mark.item === item.code)?.status ?? "blank";
      values[fieldKey.item("mark", item.code)] = status === "blank" ? "" : status;
      values[fieldKey.item("evidence", item.code)] = textsOf(
        writeUp.evidence.filter((evidence) => evidence.item === item.code),
      );
    }
  }
  return values;
}

function textsOf(entries: readonly { text: string }[] = []): string {
  return entries.map(({ text }) => text).join("\n");
}

function profileLines({ profile }: Pick<Printable, "profile">, field: ProfileKey): string[] {
  return profile.filter((entry) => entry.field === field).map(({ value }) => value);
}

/** Gives what the profile says in the catalogue's own terms, to find practices that are like this one. */
export function likenessTerms(
  fields: Fields,
): Record<"country" | "targetGroup" | "integrationArea", string[]> {
  const lines = (field: ProfileKey) => storableLines(textIn(fields, fieldKey.profile(field)));
  return {
    country: lines("country").map((name) => countryCode(name) ?? name),
    targetGroup: lines("targetGroup"),
    integrationArea: lines("integrationArea"),
  };
}
