/** What finds the same answer elsewhere. Written with every answer, at its import and when it is corrected. */
import { createHash } from "node:crypto";
import type { Paragraph } from "./schema";

/** Answers shorter than this ("See above.") may well repeat. */
const SHORTEST_DIGESTED = 60;

/** Finds the same words elsewhere: hex SHA-256 of an answer's text; null when it is too short to mean anything. */
export function answerDigest(paragraphs: readonly Pick<Paragraph, "text">[]): string | null {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return text.length < SHORTEST_DIGESTED ? null : createHash("sha256").update(text).digest("hex");
}
