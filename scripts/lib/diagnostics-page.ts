/** docs/diagnostics.md: every finding with what it means, a bad and a good example, and what is printed. */
import { decodeText } from "../../lib/documents/decode";
import { splitLines } from "../../lib/documents/lines";
import { SEVERITIES } from "../../lib/writeup/codes";
import { readDocument } from "../../lib/writeup/read";
import type { Diagnostic } from "../../lib/writeup/tree";
import { readSeedFrameworks } from "../../seeds/frameworks";
import { EXAMPLES, type Example } from "../../tests/fixtures/diagnostics";

/** The findings about an example, as reading alone gives them. */
export function findingsIn(text: string, bytes: Uint8Array = new TextEncoder().encode(text)): Diagnostic[] {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return [decoded.diagnostic];
  return readDocument(splitLines(decoded.text), readSeedFrameworks(), decoded.diagnostics).diagnostics;
}

/** The bytes of an example's bad text. */
export function badBytes({ bad, badBytes: hex }: Example): Uint8Array {
  return hex === undefined ? new TextEncoder().encode(bad) : Uint8Array.from(Buffer.from(hex, "hex"));
}

/** Writes the page. */
export function diagnosticsPage(): string {
  const head = [
    "# What the reader may say",
    "",
    "Every finding has a code, a severity and a place. The list is closed: these are all there are (`lib/writeup/codes.ts`).",
    "An *error* means that nothing was imported. A *warning* asks a person to look. A *note* says what was done or what is not there; nothing is wrong.",
    "",
    "Printed as `file:line:column severity code: message`. Columns count UTF-16 units from 1. This page is written from the examples the tests run (`tests/fixtures/diagnostics.ts`).",
  ];
  return [...head, ...EXAMPLES.flatMap(section)].join("\n").concat("\n");
}

function section(example: Example): string[] {
  const { code, meaning, bad, good } = example;
  const printed = findingsIn(bad, badBytes(example)).filter((finding) => finding.code === code);
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
