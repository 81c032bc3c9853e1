/** A PDF and a web page on their way into the catalogue, by the command and by its function, and their source pages. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { HTML } from "../../../lib/documents/html";
import { PDF } from "../../../lib/documents/pdf";
import { childEnvironment } from "../../../lib/env";
import { importDocument } from "../../../lib/imports/commands";
import { getSource } from "../../../lib/imports/queries";
import { reportSchema } from "../../../lib/imports/report";
import { seedFrameworks } from "../../../seeds/seed";
import { pdfFile, textPdf } from "../../fixtures/pdf-file";
import { frameworks, seedLines } from "../../fixtures/read-seed";
import { freshDatabase } from "../../setup/database";

const dir = mkdtempSync(path.join(tmpdir(), "exemplar-import-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const utf8 = (text: string) => new TextEncoder().encode(text);

const seed = seedLines("003");
const pdf = textPdf(seed.join("\n"), { size: 9, foot: (page) => `Page ${page}` });
const html = utf8(
  `<!doctype html><title>t</title><script>alert(1)</script>${seed.map((line) => `<p>${line.replaceAll("&", "&amp;")}</p>`).join("")}`,
);

describe.each([
  ["a PDF", "cooking.pdf", pdf, PDF],
  ["a web page", "cooking.html", html, HTML],
])("%s", (_what, name, bytes, mediaType) => {
  it("is imported as its text would be, and its lines are shown on its source page", async () => {
    const { db } = freshDatabase();
    await seedFrameworks(db);
    const report = await importDocument(db, { bytes, name, frameworks });
    expect(report).toMatchObject({
      outcome: "imported",
      changes: { practices: 1, assessments: 1 },
      source: { mediaType },
    });
    const { total, used, blank, boilerplate, reported } = report.lines;
    expect(used + blank + boilerplate + reported).toBe(total);

    const source = await getSource(report.source.sha256 ?? "", {}, db);
    expect(source).toMatchObject({ name, mediaType, lineCount: total });
    expect(source?.text).toHaveLength(total);
    expect(JSON.stringify(source?.text)).not.toContain("alert(1)");

    const asText = await importDocument(db, {
      bytes: utf8(seed.join("\n")),
      name: "cooking.txt",
      frameworks,
    });
    expect(asText.changes).toEqual({ practices: 0, assessments: 0, repeats: 1 });
  });
});

it("npm run import takes both, and refuses a scan without writing anything of it", async () => {
  const files = { "a.pdf": pdf, "b.html": html, "scan.pdf": pdfFile(["", ""]) };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(dir, name), bytes);
  const { url, db } = freshDatabase();
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", "--conditions=react-server", "scripts/import.ts", "--json"],
      ...Object.keys(files).map((name) => path.join(dir, name)),
    ],
    { encoding: "utf8", env: childEnvironment({ DATABASE_URL: url }), maxBuffer: 1e8 },
  );
  const reports = reportSchema.array().parse(JSON.parse(stdout));
  expect(status).toBe(1);
  expect(reports.map(({ outcome, changes, source }) => [outcome, changes.repeats, source.mediaType])).toEqual(
    [
      ["imported", 0, PDF],
      ["imported", 1, HTML],
      ["refused", 0, "application/octet-stream"],
    ],
  );
  expect(reports[2]?.diagnostics).toMatchObject([{ code: "document-without-text", severity: "error" }]);
  expect(await db.source.count()).toBe(2);
});
