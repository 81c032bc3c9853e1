/** Word documents of forms read back to what they were made of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { readZipDirectory, unpack } from "../../../lib/documents/zip";
import { assessmentDocx } from "../../../lib/exports/assessment-docx";
import { blankFormDocx } from "../../../lib/exports/form-docx";
import { blankRecord } from "../../../lib/writeup/formats/spring-grid/print-form";
import { readDocument } from "../../../lib/writeup/read";
import { contentOf } from "../../../lib/writeup/repeats";
import type { Reading } from "../../../lib/writeup/tree";
import { frameworkBySlug, frameworks, readSeed } from "../../fixtures/read-seed";
import { anyRecord, contentOfRecord } from "../../fixtures/records";

const spring = frameworkBySlug("spring-good-practice");
const slugs = frameworks.map(({ slug }) => slug);

async function readBack(bytes: Uint8Array): Promise<Reading> {
  const document = await readDocumentBytes(bytes, "form.docx");
  if (!document.ok) throw new Error(document.diagnostic.message);
  expect(document.diagnostics).toEqual([]);
  return readDocument(document.lines, frameworks);
}

function partOf(bytes: Uint8Array, name: string): string {
  const directory = readZipDirectory(bytes);
  const entry = directory.ok ? directory.entries.find((part) => part.name === name) : undefined;
  const part = entry && unpack(bytes, entry, 1e7);
  return part?.ok ? new TextDecoder().decode(part.bytes) : "";
}

describe("a blank form in Word", () => {
  it.each(slugs)("of %s reads back as nothing said, and nothing wrong", async (slug) => {
    const framework = frameworkBySlug(slug);
    const { writeUps, diagnostics, lines } = await readBack(await blankFormDocx(framework));
    expect(writeUps.map(contentOf)).toEqual([contentOfRecord(blankRecord(framework), slug)]);
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(lines.reported).toBe(0);
  });

  it("has headings to move by, a language, a title, page numbers, and the same bytes each time", async () => {
    const bytes = await blankFormDocx(spring);
    const body = partOf(bytes, "word/document.xml");
    const count = (style: string) => body.split(`<w:pStyle w:val="${style}"/>`).length - 1;
    expect(["Title", "Heading1", "Heading2", "Heading3", "ChecklistItem"].map(count)).toEqual([
      1, 1, 5, 12, 40,
    ]);
    expect(partOf(bytes, "word/styles.xml")).toContain('w:lang w:val="en-GB"');
    expect(partOf(bytes, "docProps/core.xml")).toMatch(
      /<dc:title>Self-assessment form: Good Practice Criteria</,
    );
    expect(partOf(bytes, "docProps/core.xml")).not.toContain("dcterms:created");
    expect(partOf(bytes, "word/footer1.xml")).toMatch(/PAGE.*NUMPAGES/s);
    expect(Buffer.compare(bytes, await blankFormDocx(spring))).toBe(0);
  });
});

describe("an assessment in Word", () => {
  it.each(slugs)("by %s reads back to the same record, whatever was typed into it", async (slug) => {
    const framework = frameworkBySlug(slug);
    await fc.assert(
      fc.asyncProperty(anyRecord(framework), async (printable) => {
        const bytes = await assessmentDocx({ printable, framework, title: "A title" });
        const { writeUps, lineUses } = await readBack(bytes);
        expect(writeUps.map(contentOf)).toEqual([contentOfRecord(printable, slug)]);
        expect(lineUses.filter(({ as }) => as === "reported")).toEqual([]);
      }),
      { numRuns: 12, seed: 20261121 },
    );
  });

  it("keeps the marks of every write-up of the seeds", async () => {
    for (const writeUp of readSeed("002").writeUps) {
      const { writeUps } = await readBack(
        await assessmentDocx({ printable: writeUp, framework: spring, title: "Seed" }),
      );
      expect(new Map(writeUps[0]?.marks.map(({ item, status }) => [item, status]))).toEqual(
        new Map(writeUp.marks.map(({ item, status }) => [item, status])),
      );
    }
  });

  it("has the practice's name as its title, and boxes for marks", async () => {
    const printable = { ...blankRecord(spring), title: "Cooking together" };
    const [first, ...rest] = printable.marks;
    if (!first) throw new Error("no items");
    printable.marks = [{ ...first, status: "met" }, ...rest];
    const bytes = await assessmentDocx({
      printable,
      framework: spring,
      title: "Cooking together, 21 November",
    });
    const body = partOf(bytes, "word/document.xml");
    expect(body).toMatch(/<w:pStyle w:val="Title"\/>.{0,120}Cooking together</);
    expect([body.split("[✓]").length - 1, body.split("[ ]").length - 1]).toEqual([1, 39]);
    expect(partOf(bytes, "docProps/core.xml")).toContain("Cooking together, 21 November");
  });
});
