/** Lines that run through the pages of a document and stand apart at its end: heads and feet of a PDF, menus and banners of a web page. */
import type { Ledger } from "./ledger";
import type { Diagnostic, LineRange } from "./tree";

/** Claims them as boilerplate where the finding says they stand; gives which lines they are, null when there are none. */
export function claimSetApart(findings: readonly Diagnostic[], ledger: Ledger): LineRange | null {
  const found = findings.find(({ code }) => code === "running-lines-apart");
  if (!found) return null;
  const { line: firstLine, endLine: lastLine } = found;
  for (let line = firstLine; line <= lastLine; line++)
    ledger.claim(line, "boilerplate", "head, foot or menu");
  return { firstLine, lastLine };
}
