/** The files of an action plan: what stands in them, and that nothing nasty a person types breaks them. */
import { inflateRawSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { planCsv } from "@/lib/exports/plan-csv";
import { planDocx } from "@/lib/exports/plan-docx";
import type { PlanEntry } from "@/lib/exports/plan-entry";
import { planIcs } from "@/lib/exports/plan-ics";

const entry = (changes: Partial<PlanEntry> = {}): PlanEntry => ({
  item: { code: "3.2.5", text: "Assess whether interventions last." },
  what: "Ask again after a year",
  who: "Amina",
  when: "2027-02-28",
  note: "",
  state: "notMet",
  shownBy: [{ title: "Queer Base", address: "https://catalogue.example/practices/queer-base#q-3.2" }],
  ...changes,
});

const NASTY = 'BEGIN:VEVENT\r\nUID:x; a, b \\ "c"\u0007\u0000\u2028END:VCALENDAR <w:p>&\n=1+1';

/** Control characters but for the tab and the line ends. */
const FORBIDDEN = /[^\P{Cc}\t\r\n]/u;

describe("the calendar", () => {
  const options = {
    publicId: "0123456789abcdef",
    practice: "Neighbours",
    stamp: new Date("2026-11-21T20:00:00Z"),
    words: { calendar: "Action plan", who: "Who:", shownBy: "Who shows how:" },
  };
  const icsOf = (...entries: PlanEntry[]) => planIcs({ ...options, entries });
  /** The logical lines, unfolded (RFC 5545, 3.1). */
  const linesOf = (ics: string) => ics.replaceAll("\r\n ", "").split("\r\n");

  it("has an all-day event for each step with a day, on that day wherever the server stands", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Niue", "UTC"]) {
      vi.stubEnv("TZ", zone);
      const lines = linesOf(icsOf(entry(), entry({ when: "" }), entry({ when: "2028-02-29" })));
      expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
      expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual([
        "DTSTART;VALUE=DATE:20270228",
        "DTSTART;VALUE=DATE:20280229",
      ]);
    }
    vi.unstubAllEnvs();
  });

  it("names each event so that it stays the same one, and says when the plan was written", () => {
    const lines = linesOf(icsOf(entry()));
    expect(lines).toContain("UID:0123456789abcdef-3.2.5@exemplar");
    expect(lines).toContain("DTSTAMP:20261121T200000Z");
    expect(lines).toContain("SUMMARY:Ask again after a year");
    expect(icsOf(entry())).toBe(icsOf(entry()));
  });

  it("says what it is about, who does it and who shows how", () => {
    const description = linesOf(icsOf(entry({ what: "First line\nSecond line", note: "A note" }))).find(
      (line) => line.startsWith("DESCRIPTION:"),
    );
    expect(description).toBe(
      "DESCRIPTION:Neighbours\\n3.2.5 Assess whether interventions last.\\nSecond line\\nWho: Amina\\nA note\\n" +
        "Who shows how: Queer Base\\, https://catalogue.example/practices/queer-base#q-3.2",
    );
  });

  it("takes the wording of the item where nothing was written but a day", () => {
    expect(linesOf(icsOf(entry({ what: " \n " })))).toContain("SUMMARY:Assess whether interventions last.");
  });

  it("lets nothing that was typed become a line of its own", () => {
    const nasty = entry({ what: NASTY, who: NASTY, note: NASTY, shownBy: [{ title: NASTY, address: "" }] });
    const ics = planIcs({ ...options, practice: NASTY, entries: [nasty] });
    const lines = linesOf(ics);
    expect(lines.filter((line) => /^(BEGIN|END|UID)/.test(line))).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "UID:0123456789abcdef-3.2.5@exemplar",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    expect(ics).not.toMatch(FORBIDDEN);
    expect(lines.every((line) => line === "" || /^[A-Z-]+[:;]/.test(line))).toBe(true);
    expect(lines).toContain("SUMMARY:BEGIN:VEVENT");
  });

  it("ends every line with CRLF and folds it at 75 octets, never within a character", () => {
    const ics = icsOf(entry({ what: "ø😀日本".repeat(60), note: "é".repeat(500) }));
    expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(linesOf(ics)).toContain(`SUMMARY:${"ø😀日本".repeat(60)}`);
  });

  it("is a calendar without events where no step has a day", () => {
    expect(linesOf(icsOf(entry({ when: "" })))).not.toContain("BEGIN:VEVENT");
  });
});

describe("the table", () => {
  it("has a row for each step, in order", () => {
    expect(
      planCsv([entry(), entry({ item: { code: "1.1.1", text: "Adopt" }, when: "", state: "met" })]),
    ).toBe(
      "\ufeffitem,wording,state,what,who,by when,note,shown by,links\r\n" +
        "3.2.5,Assess whether interventions last.,not met,Ask again after a year,Amina,2027-02-28,,Queer Base," +
        "https://catalogue.example/practices/queer-base#q-3.2\r\n" +
        "1.1.1,Adopt,met,Ask again after a year,Amina,,,Queer Base," +
        "https://catalogue.example/practices/queer-base#q-3.2\r\n",
    );
  });

  it("runs nothing that was typed", () => {
    const csv = planCsv([entry({ what: "=HYPERLINK(1)", who: "+1", note: '@a,"b"\nc' })]);
    expect(csv).toContain(`,'=HYPERLINK(1),'+1,2027-02-28,"'@a,""b""\nc",`);
  });
});

describe("the Word document", () => {
  const words = {
    title: "Action plan",
    practice: "Neighbours <&>",
    columns: ["Item", "What", "Who", "By when", "Note", "Who shows how"],
    day: (when: string) => `day ${when}`,
  };

  it("has the steps as a table, with links to who shows how", async () => {
    const parts = unzip(await planDocx([entry(), entry({ shownBy: [], when: "" })], words));
    const text = parts["word/document.xml"] ?? "";
    for (const column of words.columns) expect(text).toContain(column);
    expect(text.match(/<w:tr[ >]/g)).toHaveLength(3);
    expect(text).toContain("Neighbours &lt;&amp;&gt;");
    expect(text).toContain("day 2027-02-28");
    expect(parts["word/_rels/document.xml.rels"]).toContain(
      'Target="https://catalogue.example/practices/queer-base"',
    );
    // Word puts the two together again.
    expect(text).toMatch(/<w:hyperlink [^>]*w:anchor="q-3\.2"/);
  });

  it("holds whatever is typed without a character that XML does not have", async () => {
    const nasty = entry({ what: NASTY, who: NASTY, note: NASTY, shownBy: [{ title: NASTY, address: "" }] });
    const parts = unzip(await planDocx([nasty], { ...words, practice: NASTY }));
    for (const part of Object.values(parts)) expect(part).not.toMatch(FORBIDDEN);
    expect(parts["word/document.xml"]).toContain("END:VCALENDAR &lt;w:p&gt;&amp;");
  });
});

/** Reads the entries of a ZIP file by its central directory. */
function unzip(bytes: Uint8Array): Record<string, string> {
  const file = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1")) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((field) =>
      field === 20 ? file.readUInt32LE(at + field) : file.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const body = file.subarray(start, start + size);
    const isStored = file.readUInt16LE(at + 10) === 0;
    parts[file.toString("utf8", at + 46, at + 46 + name)] = (isStored ? body : inflateRawSync(body)).toString(
      "utf8",
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
