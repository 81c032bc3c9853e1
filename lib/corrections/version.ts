/** Which text of a field a page has seen: who corrects it says so, and nobody writes over words that they have not read. */
import { createHash } from "node:crypto";

/** Gives a short name of a text, the same for the same text. */
export function versionOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
