/** What reading needs to know of a framework: its codes and wordings. The catalogue's frameworks fit this shape. */

export type FrameworkWording = {
  slug: string;
  printedHeading: string;
  areas: {
    code: string;
    title: string;
    questions: { code: string; text: string | null; items: { code: string; text: string }[] }[];
  }[];
};

/** True when the framework is a grid: its questions are asked in words, so a write-up prints them. */
export function isGrid(framework: FrameworkWording): boolean {
  return framework.areas.every((area) => area.questions.every((question) => question.text !== null));
}

/** "3" of "3.2.5", "3.2" of "3.2.5": codes nest. */
export function areaOf(code: string): string {
  return code.split(".", 1)[0] ?? code;
}

export function questionOf(itemCode: string): string {
  return itemCode.split(".").slice(0, 2).join(".");
}
