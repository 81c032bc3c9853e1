/** What an assessment is known by must not change with the reader: else every source would be imported a second time. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../../lib/writeup/repeats";
import { readSeed } from "../../fixtures/read-seed";

describe("the content of the seed documents", () => {
  it.each([
    ["000", "be46eb2673cda8ab8b602a3a8b7e0a147534c48908642a9982313186a6fb7bc4"],
    ["001", "4928263088d89662fa5f5bb0466b7a8eea1d89f10502a4b86d255008e54bac09"],
    ["002", "946a72af79dc16f2839a3a413c9c6efe5364e52725ecaeac161caba22e752052"],
    ["003", "5789cf8fb1062cfec7600ee72fb965633e84dea660d7c3e16827f17aeca210a4"],
    ["004", "f7014235310887c078dfe8c6d0579bbe67d041ddf9b6a8780b2d006be43fff80"],
  ])("of %s is what it was when it was first imported", (number, sha256) => {
    const { writeUps } = readSeed(number);
    expect(createHash("sha256").update(writeUps.map(contentOf).join()).digest("hex")).toBe(sha256);
    expect(writeUps.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it("counts evidence as content", () => {
    const [writeUp] = readSeed("003").writeUps;
    if (!writeUp) throw new Error("no write-up");
    const withEvidence = { ...writeUp, evidence: [{ item: "1.1.1", text: "A report", line: 1 }] };
    expect(contentOf(withEvidence)).not.toBe(contentOf(writeUp));
  });
});
