import { expect, it } from "vitest";
import { withoutHeadingSigns } from "../../../lib/documents/markdown";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { readDocument } from "../../../lib/writeup/read";
import { frameworkBySlug, frameworks } from "../../fixtures/read-seed";

it.each([
  ["# Legal desk", "Legal desk"],
  ["### Effectiveness ###", "Effectiveness"],
  ["## **Effectiveness**", "Effectiveness"],
  ["__Good practice checklist__", "Good practice checklist"],
  ["#hashtag", "#hashtag"],
  ["- not met", "- not met"],
  ["✓ **Ensure** that", "✓ **Ensure** that"],
  ["**One** and **two**", "**One** and **two**"],
  ["####### seven", "####### seven"],
  ["", ""],
])("%j is %j", (line, text) => expect(withoutHeadingSigns(line)).toBe(text));

it("a write-up in Markdown is read by the words of its headings", async () => {
  const [area] = frameworkBySlug("spring-good-practice").areas;
  const [question] = area?.questions ?? [];
  const lines = [
    "# Legal desk",
    `## ${area?.title}`,
    `### ${question?.text}`,
    "We advise.",
    "**Good practice checklist**",
  ];
  const text = [...lines, `✓ ${question?.items[0]?.text}`].join("\n\n");
  const read = async (name: string) => {
    const file = await readDocumentBytes(new TextEncoder().encode(text), name);
    return file.ok ? readDocument(file.lines, frameworks, file.diagnostics).writeUps[0] : null;
  };
  expect(await read("desk.md")).toMatchObject({
    title: "Legal desk",
    answers: [{ question: "1.1", paragraphs: [{ text: "We advise." }] }],
    marks: [{ item: "1.1.1", status: "met", line: 11 }],
  });
  // By its bytes it may be any text: without the name the signs are words.
  expect((await read("desk.txt"))?.title ?? null).not.toBe("Legal desk");
});
