/**
 * What is known of the seed documents' write-ups: titles and countries with their evidence, and which write-ups are
 * about the same practice. The files name documents by file; a document is recognised by its content.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { factsFileSchema, type KnownWriteUps, samePracticeFileSchema } from "../lib/imports/facts";
import { paths } from "../lib/paths";

const json = (name: string): unknown => JSON.parse(readFileSync(path.join(paths.seedFacts, name), "utf8"));

/** Gives what is known, by the SHA-256 (hex) of the document. */
export function readSeedFacts(): Map<string, KnownWriteUps> {
  const known = new Map<string, KnownWriteUps>();
  const of = (document: string): KnownWriteUps | null => {
    const file = path.join(paths.seedDocuments, document);
    if (!existsSync(file)) return null;
    const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
    const entry = known.get(sha256) ?? { facts: new Map(), samePractice: new Map() };
    known.set(sha256, entry);
    return entry;
  };
  for (const facts of factsFileSchema.parse(json("spring-practices.json")).practices) {
    of(facts.document)?.facts.set(facts.ordinal, facts);
  }
  for (const { document, ordinal, practice } of samePracticeFileSchema.parse(json("same-practice.json"))) {
    of(document)?.samePractice.set(ordinal, practice);
  }
  return known;
}
