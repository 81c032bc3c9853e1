/** How our Word documents look: one quiet typeface, the catalogue's own ink and accent, boxes where there is room to write. */
import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from "docx";

export const COLOURS = { ink: "1A1D24", ink2: "474C57", accent: "2236A3", rule: "85867F", sheet: "F3F1EA" };

const FONT = "Calibri";
const LANGUAGE = { value: "en-GB" };
const box = { style: BorderStyle.SINGLE, size: 4, space: 6, color: COLOURS.rule };

/** Paper on paper: only there so that the ground of the instructions reaches a little further than their text. */
const edge = { ...box, color: COLOURS.sheet };

type Look = Omit<IParagraphStyleOptions, "id" | "name"> & { name?: string };

/** A style people see in the word processor's list, based on the plain one. */
function style(id: string, { name = id, ...look }: Look): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...look };
}

const heading = (size: number, before: number, colour: string) => ({
  run: { font: FONT, size, bold: true, color: colour },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: COLOURS.ink, language: LANGUAGE },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { ...heading(44, 0, COLOURS.ink), paragraph: { spacing: { after: 240 }, keepNext: true } },
    heading1: {
      ...heading(24, 480, COLOURS.ink2),
      paragraph: {
        spacing: { before: 480, after: 120 },
        keepNext: true,
        border: { bottom: { ...box, space: 4 } },
      },
    },
    heading2: heading(34, 400, COLOURS.accent),
    heading3: heading(25, 320, COLOURS.ink),
  },
  paragraphStyles: [
    style("FieldLabel", {
      name: "Field label",
      run: { bold: true, size: 18, color: COLOURS.ink2 },
      paragraph: { spacing: { after: 0 } },
    }),
    style("FieldValue", { name: "Field value", paragraph: { spacing: { after: 0 } } }),
    style("Answer", { paragraph: { spacing: { after: 140 } } }),
    style("PartLabel", {
      name: "Part label",
      run: { bold: true, size: 20, color: COLOURS.ink2 },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    }),
    style("ChecklistItem", {
      name: "Checklist item",
      paragraph: { indent: { left: 560, hanging: 560 }, spacing: { after: 80 }, keepLines: true },
    }),
    style("Evidence", {
      run: { size: 20, color: COLOURS.ink2 },
      paragraph: { indent: { left: 560 }, spacing: { after: 80 } },
    }),
    // Paragraphs with the same border that follow each other share one box; what is typed makes it grow.
    style("RoomToWrite", {
      name: "Room to write",
      paragraph: {
        border: { top: box, bottom: box, left: box, right: box },
        indent: { left: 120, right: 120 },
        spacing: { after: 0 },
      },
    }),
    style("Instruction", {
      run: { size: 20 },
      paragraph: {
        shading: { type: "clear", color: "auto", fill: COLOURS.sheet },
        spacing: { after: 0 },
        indent: { left: 120, right: 120 },
        border: { top: edge, bottom: edge, left: edge, right: edge },
      },
    }),
    style("Furniture", {
      name: "Header and footer",
      run: { size: 17, color: COLOURS.ink2 },
      paragraph: { spacing: { after: 0 } },
    }),
  ],
};
