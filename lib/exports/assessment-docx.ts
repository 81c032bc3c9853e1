/** A self-assessment as a Word document: to keep, to print, to go on with, and to bring back. */

import { FORM_TITLE } from "../writeup/formats/spring-grid/instructions";
import { gridLines, type Printable } from "../writeup/formats/spring-grid/print";
import type { FrameworkWording } from "../writeup/framework";
import { formChildren, packForm, paragraphOf } from "./form-document";

export type AssessmentDocument = {
  printable: Printable;
  framework: FrameworkWording;
  /** For the document's properties and the head of each page; the practice's own title is in `printable`. */
  title: string;
};

/**
 * Gives the bytes of a .docx that reads back to the same record (see `Printable` for which records do). Marks stand in
 * brackets, and where nothing is said yet there is room to say it. The same record always gives the same bytes.
 */
export async function assessmentDocx({
  printable,
  framework,
  title,
}: AssessmentDocument): Promise<Uint8Array> {
  const lines = gridLines(printable, framework, { form: true });
  const named = printable.title !== null;
  // The name is the document's own title where there is one, else a place to write it.
  const body = named ? lines.slice(1) : lines;
  const opening = named ? [] : [paragraphOf({ kind: "title", text: FORM_TITLE })];
  return packForm([...opening, ...formChildren(body)], { title, header: title });
}
