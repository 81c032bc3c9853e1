/** Uploaded forms, which anyone may upload and look at: read one at a time, once for all who look, and from memory afterwards. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { startDraft } from "../../../lib/assessment/commands";
import { deleteUpload, keepUpload } from "../../../lib/assessment/commands-upload";
import { getDraft } from "../../../lib/assessment/queries";
import { readUpload } from "../../../lib/assessment/queries-upload";
import * as documents from "../../../lib/documents/read-file";
import { seededDatabase } from "../../setup/database";

vi.mock("../../../lib/documents/read-file", async (original) => {
  const real = await original<typeof documents>();
  return { ...real, readDocumentBytes: vi.fn(real.readDocumentBytes) };
});

const { db } = seededDatabase();
const reader = vi.mocked(documents.readDocumentBytes);
const real = reader.getMockImplementation();
afterEach(() => {
  reader.mockClear();
  if (real) reader.mockImplementation(real);
});

/** Reading waits until the gate is opened; says how many were read at the same time at most. */
function holdReading() {
  const atOnce = { now: 0, most: 0 };
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  reader.mockImplementation(async (bytes, name, limits) => {
    atOnce.now++;
    atOnce.most = Math.max(atOnce.most, atOnce.now);
    await gate;
    atOnce.now--;
    if (!real) throw new Error("The reader is a spy on the real one");
    return real(bytes, name, limits);
  });
  return { open, atOnce };
}

async function start() {
  const started = await startDraft({ framework: "spring-good-practice", title: "Tandem" }, db);
  const draft = started.ok ? await getDraft(started.secret, db) : null;
  if (!started.ok || !draft) throw new Error("It cannot be started");
  const { secret } = started;
  const upload = async (text: string, name = "a.txt") => {
    const kept = await keepUpload({ secret, name, bytes: new Uint8Array(Buffer.from(text)) }, db);
    if (!kept.ok) throw new Error(kept.reason);
    return { draftId: draft.id, uploadId: kept.id };
  };
  return { upload };
}

describe("an uploaded form", () => {
  it("is read once for all who look at it at the same time, and not again for who looks later", async () => {
    const { upload } = await start();
    const file = await upload("Text");
    const looks = await Promise.all(Array.from({ length: 12 }, () => readUpload(file, db)));
    expect(looks).toMatchObject(looks.map(() => ({ isBusy: false, lines: ["Text"], name: "a.txt" })));
    expect(await readUpload(file, db)).toEqual(looks[0]);
    expect(reader).toHaveBeenCalledTimes(1);
    await deleteUpload(file, db);
    expect(await readUpload(file, db)).toBeNull();
  });

  it("is not taken for another with the same bytes and another name", async () => {
    const { upload } = await start();
    const [text, markdown] = [await upload("# Text"), await upload("# Text", "a.md")];
    expect((await readUpload(text, db))?.lines).toEqual(["# Text"]);
    expect((await readUpload(markdown, db))?.lines).toEqual(["Text"]);
  });

  it("that cannot be read costs nothing either when it is looked at again", async () => {
    const { upload } = await start();
    const file = await upload("%PDF-1.7 and nothing else", "a.pdf");
    for (let i = 0; i < 3; i++)
      expect(await readUpload(file, db)).toMatchObject({
        isBusy: false,
        account: null,
        diagnostics: [{ code: "document-damaged" }],
      });
    expect(reader).toHaveBeenCalledTimes(1);
  });

  it("waits while another is read; behind too many it is kept and not read, which is said", async () => {
    const { upload } = await start();
    const files = [];
    for (let i = 0; i < 10; i++) files.push(await upload(`Text ${i}`));
    const { open, atOnce } = holdReading();
    const looks = files.map((file) => readUpload(file, db));
    const busy = await Promise.race(looks);
    expect(busy).toMatchObject({ isBusy: true, lines: [], account: null, diagnostics: [], writeUps: [] });
    open();
    const read = await Promise.all(looks);
    expect(read.filter((one) => one?.isBusy === false && one.lines.length === 1)).toHaveLength(9);
    expect([reader.mock.calls.length, atOnce.most]).toEqual([9, 1]);
    const late = files.find((file) => file.uploadId === busy?.id);
    expect(late && (await readUpload(late, db))).toMatchObject({
      isBusy: false,
      lines: [expect.stringMatching(/^Text/)],
    });
  });

  it("whose reading failed by a bug keeps nobody else from being read", async () => {
    const { upload } = await start();
    const [bad, good] = [await upload("bad"), await upload("good")];
    reader.mockRejectedValueOnce(new Error("a bug"));
    await expect(readUpload(bad, db)).rejects.toThrow("a bug");
    expect((await readUpload(good, db))?.lines).toEqual(["good"]);
    expect((await readUpload(bad, db))?.lines).toEqual(["bad"]);
  });

  it("with more letters than any form is refused, and that is kept in mind", async () => {
    const { upload } = await start();
    const file = await upload("packed");
    reader.mockImplementationOnce(async (bytes, name, limits) => {
      const read = await real?.(bytes, name, limits);
      if (!read?.ok) throw new Error("It is text");
      return { ...read, lines: Array.from({ length: 5 }, () => "x".repeat(900_000)) };
    });
    const refused = { account: null, lines: [], diagnostics: [{ code: "document-too-large" }] };
    expect(await readUpload(file, db)).toMatchObject(refused);
    expect(await readUpload(file, db)).toMatchObject(refused);
    expect(reader).toHaveBeenCalledTimes(1);
  });
});
