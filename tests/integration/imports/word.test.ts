/** A Word document on its way into the catalogue, and its source page after that. */
import { describe, expect, it } from "vitest";
import { DOCX } from "../../../lib/documents/docx";
import { assessmentDocx } from "../../../lib/exports/assessment-docx";
import { importDocument } from "../../../lib/imports/commands";
import { getSource } from "../../../lib/imports/queries";
import { printGrid } from "../../../lib/writeup/formats/spring-grid/print";
import { seedFrameworks } from "../../../seeds/seed";
import { frameworkBySlug, frameworks, readSeed } from "../../fixtures/read-seed";
import { wordFile } from "../../fixtures/word-file";
import { freshDatabase } from "../../setup/database";

const spring = frameworkBySlug("spring-good-practice");
const [writeUp] = readSeed("003").writeUps;
if (!writeUp) throw new Error("no write-up");
const record = { ...writeUp, title: "Cooking together", unrecognised: [] };

describe("a Word document", () => {
  it("is imported as its text would be, and its lines are shown on its source page", async () => {
    const { db } = freshDatabase();
    await seedFrameworks(db);
    const bytes = await assessmentDocx({ printable: record, framework: spring, title: "Cooking together" });
    const report = await importDocument(db, { bytes, name: "cooking.docx", frameworks });
    expect(report).toMatchObject({
      outcome: "imported",
      changes: { practices: 1, assessments: 1 },
      source: { mediaType: DOCX },
    });
    expect(report.writeUps[0]?.marks).toHaveLength(record.marks.length);

    const source = await getSource(report.source.sha256 ?? "", {}, db);
    expect(source).toMatchObject({ name: "cooking.docx", mediaType: DOCX, lineCount: report.lines.total });
    expect(source?.text[0]?.text).toBe("Cooking together");
    expect(source?.text).toHaveLength(report.lines.total);

    const asText = new TextEncoder().encode(printGrid(record, spring));
    const again = await importDocument(db, { bytes: asText, name: "cooking.txt", frameworks });
    expect(again.changes).toEqual({ practices: 0, assessments: 0, repeats: 1 });
  });

  it("that declares a document type is refused, and nothing is written", async () => {
    const { db } = freshDatabase();
    await seedFrameworks(db);
    const bytes = wordFile("Effectiveness", { before: "<!DOCTYPE a>" });
    const report = await importDocument(db, { bytes, name: "a.docx", frameworks });
    expect(report).toMatchObject({ outcome: "refused", diagnostics: [{ code: "document-unsafe" }] });
    expect(await db.source.count()).toBe(0);
  });
});
