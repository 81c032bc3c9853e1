/** Writing fields, on a real file: whose words win, what is refused, and what happens when there is no room. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { submitDraft } from "../../../lib/assessment/commands-submission";
import { LIMITS, textIn } from "../../../lib/assessment/fields";
import { getDraft } from "../../../lib/assessment/queries";
import type { FieldChange, FieldOutcome } from "../../../lib/assessment/schema";
import type { Acknowledged, AutosaveTask } from "../../setup/autosave-process";
import { seededDatabase } from "../../setup/database";

const { db, url } = seededDatabase();
const KEY = "answer:1.1";

async function start(): Promise<string> {
  const started = await startDraft({ framework: "spring-good-practice", title: "Tandem" }, db);
  if (!started.ok) throw new Error(started.reason);
  return started.secret;
}
async function save(secret: string, change: Partial<FieldChange>) {
  const result = await saveFields({ secret, changes: [{ key: KEY, value: "", base: 0, ...change }] }, db);
  if (!result.ok) throw new Error(result.reason);
  return result.outcomes[0] as FieldOutcome;
}
async function wordsIn(secret: string, key = KEY): Promise<string> {
  return textIn((await getDraft(secret, db))?.fields ?? {}, key);
}

describe("whose words", () => {
  it("over the version that was seen they are written", async () => {
    const secret = await start();
    expect(await save(secret, { value: "a" })).toEqual({ key: KEY, outcome: "saved", version: 1 });
    expect(await save(secret, { value: "b", base: 1 })).toEqual({ key: KEY, outcome: "saved", version: 2 });
  });

  it("over another version they are not, and the other words come back", async () => {
    const secret = await start();
    await save(secret, { value: "theirs" });
    expect(await save(secret, { value: "mine" })).toEqual({
      key: KEY,
      outcome: "conflict",
      theirs: { value: "theirs", version: 1 },
    });
    expect(await wordsIn(secret)).toBe("theirs");
  });

  it("the same words are saved, whoever wrote them, and sent twice are written once", async () => {
    const secret = await start();
    await save(secret, { value: "a" });
    expect(await save(secret, { value: "a" })).toEqual({ key: KEY, outcome: "saved", version: 1 });
  });

  it.each([5, Number.MAX_SAFE_INTEGER])("a tampered version (%i) overwrites nothing", async (base) => {
    const secret = await start();
    await save(secret, { value: "theirs" });
    expect((await save(secret, { value: "mine", base })).outcome).toBe("conflict");
    expect(await wordsIn(secret)).toBe("theirs");
  });

  it("one that meets other words does not hold up the rest", async () => {
    const secret = await start();
    await save(secret, { value: "theirs" });
    const result = await saveFields(
      {
        secret,
        changes: [
          { key: KEY, value: "mine", base: 0 },
          { key: "mark:1.1.1", value: "maybe", base: 0 },
          { key: "mark:1.1.2", value: "met", base: 0 },
        ],
      },
      db,
    );
    expect(result.ok && result.outcomes.map(({ outcome }) => outcome)).toEqual([
      "conflict",
      "refused",
      "saved",
    ]);
    expect(await wordsIn(secret, "mark:1.1.2")).toBe("met");
  });
});

describe("what is refused", () => {
  it("a field that the form does not have", async () => {
    const secret = await start();
    for (const key of ["answer:9.9", "mark:1.1", "constructor", "", "title:1", "done:6"])
      expect(await save(secret, { key, value: "x" })).toEqual({
        key,
        outcome: "refused",
        problem: "unknownField",
      });
  });

  it("a text of a megabyte, by its length; one that just fits is taken", async () => {
    const secret = await start();
    expect(await save(secret, { value: "x".repeat(1_000_000) })).toEqual({
      key: KEY,
      outcome: "refused",
      problem: "tooLong",
      limit: LIMITS.answer,
      length: 1_000_000,
    });
    expect((await save(secret, { value: "x".repeat(LIMITS.answer) })).outcome).toBe("saved");
  });

  it("anything, while it lies with the editors", async () => {
    const secret = await start();
    await save(secret, { key: "mark:1.1.1", value: "met" });
    expect((await submitDraft(secret, db)).ok).toBe(true);
    const change = { key: KEY, value: "late", base: 0 };
    expect(await saveFields({ secret, changes: [change] }, db)).toEqual({
      ok: false,
      reason: "locked",
    });
  });
});

it("words come back exactly: right to left, joined, invisible, markup", async () => {
  const secret = await start();
  const words =
    "مرحبا بكم\n\u202bשלום\u202c zero\u200bwidth\u200d 👩‍👩‍👧 e\u0301 <script>alert(1)</script> \t '; DROP TABLE";
  await save(secret, { value: words });
  expect(await wordsIn(secret)).toBe(words);
});

it("with no room left it says so, keeps what was there, and takes the same words when there is room again", async () => {
  const secret = await start();
  await save(secret, { value: "before" });
  const [pages] = await db.$queryRawUnsafe<{ page_count: number | bigint }[]>("PRAGMA page_count");
  await db.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count)}`);
  const long = { key: KEY, value: "y".repeat(99_000), base: 1 };
  expect(await saveFields({ secret, changes: [long] }, db)).toEqual({
    ok: false,
    reason: "storageFull",
  });
  expect(await wordsIn(secret)).toBe("before");
  await db.$queryRawUnsafe("PRAGMA max_page_count = 4294967294");
  expect((await save(secret, long)).outcome).toBe("saved");
});

it("two processes that save the same field at once: each save is written, or told of the other's", async () => {
  const secret = await start();
  const task: AutosaveTask = {
    databaseUrl: url,
    secret,
    fields: [{ key: KEY, numbers: [], version: 0 }],
    next: 1,
    last: 100,
  };
  const children = [0, 1].map(() =>
    fork(fileURLToPath(new URL("../../setup/autosave-process.ts", import.meta.url)), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    }),
  );
  await Promise.all(children.map((child) => once(child, "message")));
  // The second writes other numbers, and stops at the first words that are not its own.
  const heard = children.map((child): Acknowledged[] => {
    const messages: Acknowledged[] = [];
    child.on("message", (message: Acknowledged) => messages.push(message));
    return messages;
  });
  const ended = children.map((child) => once(child, "exit"));
  for (const [index, child] of children.entries())
    child.send({ ...task, next: 1 + index * 1000, last: 100 + index * 1000 });
  await Promise.all(ended);
  const written = (await wordsIn(secret)).split(" ").map(Number);
  const acknowledged = heard.map((messages) =>
    messages.flatMap((one) => ("number" in one ? [one.number] : [])),
  );
  const told = heard.flatMap((messages) => messages.flatMap((one) => ("failed" in one ? [one.failed] : [])));
  // Nobody who saw only their own words wrote over the other's.
  const winner = acknowledged.find((numbers) => numbers.includes(written[0] ?? 0));
  expect(written).toEqual(winner);
  expect(acknowledged.filter((numbers) => numbers.length > 0)).toHaveLength(1);
  expect(told.join()).toContain("conflict");
}, 120_000);
