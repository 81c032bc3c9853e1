/** A thousand autosaves by a process that is killed again and again: whatever it was told is saved, is there. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { startDraft } from "../../../lib/assessment/commands";
import { fieldKey, textIn, versionOf } from "../../../lib/assessment/fields";
import { getDraft } from "../../../lib/assessment/queries";
import { openDb } from "../../../lib/db/client";
import type { Acknowledged, AutosaveTask } from "../../setup/autosave-process";
import { seededDatabase } from "../../setup/database";

const SAVES = 1_000;
/** How many acknowledgements each life of the process gets before it is killed in the middle of the next save. */
const LIVES = [1, 2, 59, 3, 101, 17, 137, 5, 223, 41];
/** The moment differs too: at once, or some turns of the event loop later, which is some way into the save. */
const DELAYS = [0, 1, 2, 3, 5, 8];

const { db, url } = seededDatabase();
const keys = ["1.1", "1.2", "2.1"].map((code) => fieldKey.question("answer", code));
const numbersIn = (text: string) => text.split(" ").filter(Boolean).map(Number);

it("every acknowledged save survives kill -9", async () => {
  const started = await startDraft({ framework: "spring-good-practice", title: "Crash" }, db);
  if (!started.ok) throw new Error(started.reason);
  const { secret } = started;
  const acknowledged = new Map<string, number[]>(keys.map((key) => [key, []]));
  let last = 0;
  let kills = 0;
  for (let life = 0; last < SAVES; life++) {
    const child = await startProcess({
      ...(await stateOf(secret)),
      databaseUrl: url,
      secret,
      last: SAVES,
    });
    const limit = LIVES[life] ?? Number.POSITIVE_INFINITY;
    const delay = DELAYS[life % DELAYS.length] ?? 0;
    const heard = await listen(child, { limit, delay });
    for (const { number, key } of heard) acknowledged.get(key)?.push(number);
    last = Math.max(last, heard.at(-1)?.number ?? last);
    if (child.signalCode === "SIGKILL") kills++;
    await expectAllThere(secret, acknowledged);
  }
  expect(kills).toBe(LIVES.length);
  const [total] = await db.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
  expect(total?.integrity_check).toBe("ok");
}, 300_000);

/** A client of its own each time: what counts is what stands in the file. */
async function read(secret: string) {
  const reader = openDb(url);
  try {
    const draft = await getDraft(secret, reader);
    if (!draft) throw new Error("The self-assessment is gone");
    return draft.fields;
  } finally {
    await reader.$disconnect();
  }
}

async function stateOf(secret: string): Promise<Pick<AutosaveTask, "fields" | "next">> {
  const there = await read(secret);
  const fields = keys.map((key) => ({
    key,
    numbers: numbersIn(textIn(there, key)),
    version: versionOf(there, key),
  }));
  return { fields, next: Math.max(0, ...fields.flatMap(({ numbers }) => numbers)) + 1 };
}

async function expectAllThere(secret: string, acknowledged: ReadonlyMap<string, number[]>): Promise<void> {
  const there = await read(secret);
  for (const [key, numbers] of acknowledged) {
    const stored = numbersIn(textIn(there, key));
    expect(stored).toEqual(expect.arrayContaining(numbers));
    expect(versionOf(there, key), "each write counted once").toBe(stored.length);
  }
}

async function startProcess(task: AutosaveTask): Promise<ChildProcess> {
  const script = fileURLToPath(new URL("../../setup/autosave-process.ts", import.meta.url));
  const child = fork(script, {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  child.send(task);
  return child;
}

/** Gives what was acknowledged before the process was killed or had no more to save. */
async function listen(
  child: ChildProcess,
  { limit, delay }: { limit: number; delay: number },
): Promise<{ number: number; key: string }[]> {
  const heard: { number: number; key: string }[] = [];
  child.on("message", (message: Acknowledged) => {
    if ("failed" in message) throw new Error(message.failed);
    heard.push(message);
    if (heard.length === limit) turns(delay, () => child.kill("SIGKILL"));
  });
  await once(child, "exit");
  return heard;
}

function turns(count: number, work: () => void): void {
  if (count === 0) work();
  else setImmediate(() => turns(count - 1, work));
}
