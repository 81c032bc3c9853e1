/** The blank form of a framework as a Word document. */

import { FORM_TITLE, INSTRUCTIONS, INSTRUCTIONS_HEADING } from "../writeup/formats/spring-grid/instructions";
import { gridLines } from "../writeup/formats/spring-grid/print";
import { blankRecord } from "../writeup/formats/spring-grid/print-form";
import type { FrameworkWording } from "../writeup/framework";
import { formChildren, packForm, paragraphOf } from "./form-document";

/**
 * Gives the bytes of a .docx to be filled in: a place for the practice's name and profile, every question with room for an
 * answer and tools, every item with empty brackets, and on top how to fill it in. Untouched it reads back as a form that says
 * nothing; filled in, as what was written. The same framework always gives the same bytes.
 */
export async function blankFormDocx(framework: FrameworkWording): Promise<Uint8Array> {
  const lines = gridLines(blankRecord(framework), framework, { form: true });
  const opening = [
    paragraphOf({ kind: "title", text: FORM_TITLE }),
    paragraphOf({ kind: "checklistHeading", text: INSTRUCTIONS_HEADING }),
    ...INSTRUCTIONS.map((text) => paragraphOf({ kind: "paragraph", text }, "Instruction")),
    paragraphOf({ kind: "paragraph", text: "" }, "FieldValue"),
  ];
  return packForm([...opening, ...formChildren(lines)], {
    title: `${FORM_TITLE}: ${framework.printedHeading}`,
    header: framework.printedHeading,
  });
}
