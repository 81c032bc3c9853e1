/**
 * `npm run bench:reader` shows how fast documents are read, and that time grows with the length of the text: the seed
 * documents 1×, 10× and 100×, against a floor measured in the same run (finding the line ends of the same bytes and
 * decoding them), and the slowest texts we know of.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeText } from "../lib/documents/decode";
import { splitLines } from "../lib/documents/lines";
import { paths } from "../lib/paths";
import { readDocument } from "../lib/writeup/read";
import { readSeedFrameworks } from "../seeds/frameworks";

const frameworks = readSeedFrameworks();
const RUNS = 5;

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function time(work: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function decode(bytes: Uint8Array): string[] {
  const decoded = decodeText(bytes);
  return decoded.ok ? splitLines(decoded.text) : [];
}

function row(name: string, bytes: Uint8Array): void {
  const floor = time(() => decode(bytes));
  const whole = time(() => readDocument(decode(bytes), frameworks));
  const megabytes = bytes.length / 1e6;
  const cells = [
    name.padEnd(34),
    `${megabytes.toFixed(2).padStart(7)} MB`,
    `${whole.toFixed(1).padStart(8)} ms`,
    `${(megabytes / (whole / 1000)).toFixed(1).padStart(7)} MB/s`,
    `${(whole / floor).toFixed(1).padStart(6)} × floor`,
  ];
  console.log(cells.join("  "));
}

const repeat = (bytes: Buffer, times: number) =>
  Buffer.concat(Array.from({ length: times }, () => Buffer.concat([bytes, Buffer.from("\n")])));
const seeds = readdirSync(paths.seedDocuments)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(path.join(paths.seedDocuments, name)) }));

// Warm up, so that the first row does not measure the compiler.
for (const { bytes } of seeds) for (let run = 0; run < 20; run++) readDocument(decode(bytes), frameworks);

console.log(`median of ${RUNS} runs, Node ${process.version}`);
for (const { name, bytes } of seeds)
  for (const times of [1, 10, 100]) row(`${name.slice(0, 3)} ${times}×`, repeat(bytes, times));
const items = frameworks.flatMap(({ areas }) =>
  areas.flatMap(({ questions }) => questions.flatMap((q) => q.items.map(({ text }) => text))),
);
// Every line just beside a wording: each needs the search for near wordings.
const beside = items.map((text, i) => `✓ ${text.slice(0, 20 + (i % 7))}x${text.slice(22)}y`).join("\n");
row("lines beside a wording 200×", repeat(Buffer.from(beside), 200));
row("one line of 20 MB", Buffer.alloc(20e6, "lorem ipsum "));
