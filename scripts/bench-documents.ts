/**
 * `npm run bench:documents` shows how fast PDF files and web pages become lines, and how much memory that takes: 30 and 300
 * pages set from the seeds, a web page of one megabyte, against floors measured in the same run (starting a thread and
 * loading the library; decoding the same bytes and splitting them).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeText } from "../lib/documents/decode";
import { readHtml } from "../lib/documents/html";
import { splitLines } from "../lib/documents/lines";
import { readPdf } from "../lib/documents/pdf";
import { paths } from "../lib/paths";
import { pdfFile, setPages, textPdf } from "../tests/fixtures/pdf-file";

const RUNS = 3;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).padStart(7)} MB`;

/** The median time of some runs, and the most memory that the process held beyond what it had. */
async function measure(work: () => unknown): Promise<{ time: number; memory: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    most = Math.max(most, process.memoryUsage.rss());
  }
  clearInterval(watch);
  times.sort((a, b) => a - b);
  return { time: times[Math.floor(RUNS / 2)] ?? 0, memory: most - before };
}

async function row(name: string, bytes: Uint8Array, work: () => unknown, floor: number): Promise<void> {
  const { time, memory } = await measure(work);
  const cells = [
    name.padEnd(26),
    megabytes(bytes.length),
    `${time.toFixed(0).padStart(6)} ms`,
    `${(time / floor).toFixed(1).padStart(6)} × floor`,
    `${megabytes(memory)} more at the most`,
  ];
  console.log(cells.join("  "));
}

const text = readdirSync(paths.seedDocuments)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(path.join(paths.seedDocuments, name), "utf8"))
  .join("\n");
const pages: string[] = [];
while (pages.length < 300) pages.push(...setPages(text.split("\n"), { head: () => "Good practices" }));
const html = new TextEncoder().encode(
  `<!doctype html>${text
    .repeat(Math.ceil(1e6 / text.length))
    .slice(0, 1e6)
    .split("\n")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("\n")}`,
);

console.log(`median of ${RUNS} runs, Node ${process.version}`);
const one = textPdf("One line");
const floorOfPdf = await measure(() => readPdf(one));
await row("floor: a PDF of one line", one, () => readPdf(one), floorOfPdf.time);
for (const count of [30, 300]) {
  const pdf = pdfFile(pages.slice(0, count), { packed: true });
  await row(`a PDF of ${count} pages`, pdf, () => readPdf(pdf), floorOfPdf.time);
}
const decode = () => {
  const decoded = decodeText(html);
  return decoded.ok ? splitLines(decoded.text) : [];
};
for (let run = 0; run < 5; run++) readHtml(html); // so that the first row does not measure the compiler
const floorOfHtml = await measure(decode);
await row("floor: decoding the page", html, decode, floorOfHtml.time);
await row("a web page of 1 MB", html, () => readHtml(html), floorOfHtml.time);
