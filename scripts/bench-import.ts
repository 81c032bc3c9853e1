/**
 * `npm run bench:import [-- SIZE]` shows how long one document with 1,000 different write-ups takes to be uploaded, read and published,
 * through the commands that the pages use, and how much memory it takes. Beside it, measured in the same run, the floor: as many bare
 * transactions that write one row of the document's size a write-up.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { createFirstAdministrator } from "../lib/auth/commands-people";
import { type Db, inTransaction, openDb } from "../lib/db/client";
import { migrate } from "../lib/db/migrate";
import { type Person, uploadDrafts } from "../lib/drafts/commands";
import { publishAll, runPublishing } from "../lib/drafts/commands-publish-all";
import { readWaiting } from "../lib/drafts/commands-reading";
import { getProgress } from "../lib/drafts/queries";
import { seedFrameworks } from "../seeds/seed";
import { syntheticDocument } from "../tests/fixtures/synthetic-document";

const SIZE = Number(process.argv[2] ?? 1_000);

async function main(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "exemplar-bench-"));
  const url = `file:${path.join(directory, "bench.db")}`;
  process.env.DATABASE_URL = url;
  migrate(url);
  const db = openDb(url);
  try {
    await seedFrameworks(db);
    const actor = await makePerson(db);
    const bytes = new TextEncoder().encode(syntheticDocument(SIZE));
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      `${SIZE} write-ups, ${(bytes.length / 1e6).toFixed(1)} MB of text, Node ${process.version}, load ${load.join(" ")}`,
    );
    await measureAll(db, actor, bytes);
  } finally {
    await db.$disconnect();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function makePerson(db: Db): Promise<Person> {
  const email = "bench@example.org";
  await createFirstAdministrator({ email, password: "correct horse battery" }, db);
  const { id, name } = await db.person.findUniqueOrThrow({ where: { email } });
  return { kind: "person", id, name };
}

async function measureAll(db: Db, actor: Person, bytes: Uint8Array): Promise<void> {
  const [uploaded] = await step("upload", () =>
    uploadDrafts({ files: [{ name: "bench.txt", bytes }], actor }, db),
  );
  if (uploaded?.outcome !== "stored") throw new Error("The document was not stored");
  const { id } = uploaded;
  await step("read", () => readWaiting(db));
  const slices: { wait: number; at: number }[] = [];
  let last = performance.now();
  // How long a request that comes in meanwhile may wait: the longest time in which nothing else had its turn.
  const watch = setInterval(() => {
    slices.push({ wait: performance.now() - last - 20, at: last });
    last = performance.now();
  }, 20);
  const began = performance.now();
  await step("publish all", async () => {
    const begun = await publishAll({ id, reason: null, actor }, db);
    if (!begun.ok) throw new Error(begun.reason);
    await runPublishing(id, db);
  });
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const progress = await getProgress(id, db);
  if (progress?.state !== "published") throw new Error(`Not all was published: ${JSON.stringify(progress)}`);
  const floor = await measureFloor(db, Math.ceil(bytes.length / SIZE));
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `published         ${(SIZE / seconds).toFixed(1)} write-ups a second, ${(seconds / floor).toFixed(0)} × the floor`,
  );
  const longest = slices.sort((a, b) => b.wait - a.wait).slice(0, 3);
  console.log(
    `longest waits     ${longest.map(({ wait, at }) => `${wait.toFixed(0)} ms (after ${((at - began) / 1000).toFixed(1)} s)`).join(", ")}`,
  );
  console.log(`memory at most    ${peak.toFixed(0)} MB`);
}

/** As many transactions as there are write-ups, each with one row: what writing alone costs here. */
async function measureFloor(db: Db, size: number): Promise<number> {
  const began = performance.now();
  const text = "x".repeat(size);
  const { id } = await db.practice.create({
    data: { slug: "floor", title: "Floor", titleKind: "given", sortKey: "floor" },
  });
  await step("floor", async () => {
    for (let n = 0; n < SIZE; n++) {
      await inTransaction(db, (tx) => tx.passage.create({ data: { practiceId: id, kind: "answer", text } }));
    }
  });
  return (performance.now() - began) / 1000;
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const rss = (process.memoryUsage().rss / 1e6).toFixed(0);
  console.log(
    `${name.padEnd(16)}  ${((performance.now() - began) / 1000).toFixed(2).padStart(6)} s  of it computing ${((user + system) / 1e6).toFixed(2).padStart(6)} s  ${rss} MB`,
  );
  return result;
}

await main();
