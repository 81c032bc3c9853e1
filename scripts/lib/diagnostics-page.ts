/** docs/diagnostics.md: every finding with what it means, a bad and a good example, and what is printed. */
import { readDocumentBytes } from "../../lib/documents/read-file";
import { SEVERITIES } from "../../lib/writeup/codes";
import { readDocument } from "../../lib/writeup/read";
import type { Diagnostic } from "../../lib/writeup/tree";
import { readSeedFrameworks } from "../../seeds/frameworks";
import { EXAMPLES } from "../../tests/fixtures/diagnostics";
import type { Example } from "../../tests/fixtures/diagnostics-example";

/** The findings about an example, as reading alone gives them. */
export async function findingsIn(
  text: string,
  bytes: Uint8Array = new TextEncoder().encode(text),
): Promise<Diagnostic[]> {
  const document = await readDocumentBytes(bytes, "example.txt");
  if (!document.ok) return [document.diagnostic];
  return readDocument(document.lines, readSeedFrameworks(), document.diagnostics).diagnostics;
}

/** The bytes of an example's bad text. */
export function badBytes({ bad, badBytes: hex }: Example): Uint8Array {
  return hex === undefined ? new TextEncoder().encode(bad) : Uint8Array.from(Buffer.from(hex, "hex"));
}

/** Writes the page. */
export async function diagnosticsPage(): Promise<string> {
  const head = [
    "# What the reader may say",
    "",
    "Every finding has a code, a severity and a place. The list is closed: these are all there are (`lib/writeup/codes.ts`).",
    "An *error* means that nothing was imported. A *warning* asks a person to look. A *note* says what was done or what is not there; nothing is wrong.",
    "",
    "Printed as `file:line:column severity code: message`. Columns count UTF-16 units from 1. This page is written from the examples the tests run (`tests/fixtures/diagnostics.ts`).",
  ];
  const sections = await Promise.all(EXAMPLES.map(section));
  return [...head, ...sections.flat()].join("\n").concat("\n");
}

async function section(example: Example): Promise<string[]> {
  const { code, meaning, bad, good } = example;
  const findings = await findingsIn(bad, badBytes(example));
  const printed = findings.filter((finding) => finding.code === code);
  const lines = printed.map(
    ({ line, column, severity, message }) => `example.txt:${line}:${column} ${severity} ${code}: ${message}`,
  );
  const prints =
    lines.length === 0
      ? ["*(needs more than a text to happen: see the tests)*"]
      : ["prints", "", ...block(lines.slice(0, 3).join("\n"))];
  return [
    "",
    `## ${code}`,
    "",
    `*${SEVERITIES[code]}.* ${meaning}`,
    "",
    "Bad:",
    "",
    ...block(numbered(bad)),
    "",
    ...prints,
    "",
    "Good:",
    "",
    ...block(good),
  ];
}

const block = (text: string) => ["```text", text, "```"];
const numbered = (text: string) =>
  text
    .split("\n")
    .map((line, i) => `${String(i + 1).padStart(3)}  ${line}`)
    .join("\n");
