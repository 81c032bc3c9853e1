import { describe, expect, it } from "vitest";
import { storedText } from "@/lib/corrections/field-text";
import {
  editStored,
  isSameStored,
  originsOf,
  type Stored,
  textOfStored,
} from "@/lib/corrections/stored-field";

const at = (sourceId: string, line: number) => ({ sourceId, firstLine: line, lastLine: line });
const paragraph = (text: string, line: number) => ({
  text,
  ranges: [{ firstLine: line, lastLine: line }],
  footnotes: [],
});
const entry = (value: string, ordinal: number, line: number) => ({
  ordinal,
  value,
  label: "Country",
  asSourced: null,
  evidence: "the website",
  confidence: "certain",
  ...at("a", line),
});

describe("a profile's values", () => {
  const stored: Stored = {
    kind: "profile",
    entries: [entry("One", 3, 1), entry("Two", 4, 2), entry("One", 7, 9)],
  };

  it("stand once each, and change wherever they are stated", () => {
    expect(textOfStored(stored)).toBe("One\nTwo");
    const edited = editStored(stored, "Uno\nTwo");
    expect(edited).toMatchObject({
      entries: [
        { value: "Uno", asSourced: "One", evidence: null, confidence: null, firstLine: 1 },
        { value: "Two", asSourced: null, evidence: "the website", firstLine: 2 },
        { value: "Uno", asSourced: "One", firstLine: 9 },
      ],
    });
    // Back to what the source says: it says nothing else any more.
    expect(editStored(edited, "One\nTwo")).toMatchObject({
      entries: [{ asSourced: null }, {}, { asSourced: null }],
    });
  });

  it("that are added stand nowhere, in their place, and once", () => {
    const edited = editStored(stored, "New\nOne\nBetween\nBetween\nTwo");
    expect(textOfStored(edited)).toBe("New\nOne\nBetween\nTwo");
    expect(originsOf(edited)).toEqual([at("a", 1), at("a", 2), at("a", 9)]);
    const ordinals = edited.kind === "profile" ? edited.entries.map(({ ordinal }) => ordinal) : [];
    expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
    expect(editStored(stored, "")).toEqual({ kind: "profile", entries: [] });
  });
});

describe("a section that two documents have", () => {
  const row = (sourceId: string, ordinal: number, lines: [string, number][]) => ({
    ordinal,
    heading: "Context",
    paragraphs: lines.map(([text, line]) => paragraph(text, line)),
    ...at(sourceId, 1),
  });
  const stored: Stored = {
    kind: "section",
    section: "context",
    rows: [
      row("a", 1, [
        ["One", 5],
        ["Two", 6],
      ]),
      row("b", 2, [["Three", 5]]),
    ],
  };

  it("keeps each paragraph with the document it was read from", () => {
    const edited = editStored(stored, "One\nTwo, corrected\nThree");
    expect(edited).toMatchObject({
      rows: [
        {
          sourceId: "a",
          paragraphs: [stored.rows[0]?.paragraphs[0], { text: "Two, corrected", ranges: [{ firstLine: 6 }] }],
        },
        { sourceId: "b", paragraphs: stored.rows[1]?.paragraphs },
      ],
    });
  });

  it("leaves a paragraph that was made of two with the first of their documents", () => {
    expect(editStored(stored, "One\nTwo and three")).toMatchObject({
      rows: [{ paragraphs: [{}, { text: "Two and three", ranges: [{ firstLine: 6, lastLine: 6 }] }] }],
    });
    const edited = editStored(stored, "One\nTwo and three");
    expect(edited.kind === "section" && edited.rows[0]?.paragraphs[1]?.ranges).toHaveLength(1);
  });

  it("loses the row of a document of which nothing is left, and gives an added one a heading", () => {
    expect(editStored(stored, "Three")).toMatchObject({ rows: [{ sourceId: "b" }] });
    expect(editStored({ ...stored, rows: [] }, "New")).toMatchObject({
      rows: [{ heading: "Context", sourceId: null, paragraphs: [{ text: "New", ranges: [] }] }],
    });
  });
});

it("a text that says the same gives the same rows, however it is spaced", () => {
  const stored: Stored = {
    kind: "answer",
    paragraphs: [paragraph("One", 1), paragraph("Two", 2)],
    at: at("a", 1),
  };
  expect(editStored(stored, "  One \r\n\r\nTwo\n")).toBe(stored);
  expect(isSameStored(stored, { ...stored, paragraphs: [...stored.paragraphs] })).toBe(true);
  expect(isSameStored(stored, editStored(stored, "One\nThree"))).toBe(false);
});

it("a mark keeps its line with another status, and none when the item is not listed", () => {
  const stored: Stored = { kind: "mark", row: { status: "met", ...at("a", 30) } };
  expect(editStored(stored, "notMet")).toEqual({ kind: "mark", row: { status: "notMet", ...at("a", 30) } });
  expect(editStored(stored, "notListed")).toEqual({ kind: "mark", row: null });
  expect(editStored({ kind: "mark", row: null }, "blank")).toMatchObject({
    row: { status: "blank", sourceId: null },
  });
});

it("countries are written by name or by code", () => {
  const country = { kind: "profile", field: "country" } as const;
  expect(storedText(country, " Austria\nde \n\nThe Netherlands")).toEqual({ ok: true, text: "AT\nDE\nNL" });
  for (const wrong of ["XX", "Atlantis", "<b>", "EU"]) {
    expect(storedText(country, wrong)).toEqual({ ok: false, reason: "unknownCountry", value: wrong });
  }
  expect(storedText({ kind: "profile", field: "period" }, "XX")).toEqual({ ok: true, text: "XX" });
});
