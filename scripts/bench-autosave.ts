/**
 * `npm run bench:autosave [-- PEOPLE SECONDS]` shows how long an autosave takes when many people type at once: a production
 * server on a database of its own, each person in a self-assessment of their own, saving about once a second at moments spread
 * evenly. Beside it, measured in the same run and just as often, the floor: a request that only asks whether the server is up.
 * The build must be current (`npm run build`).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startDraft } from "../lib/assessment/commands";
import type { SaveResult } from "../lib/assessment/schema";
import { openDb } from "../lib/db/client";
import { childEnvironment } from "../lib/env";
import { isBuildCurrent, nextBin } from "./lib/build";
import { CommandError, runCommand } from "./lib/command";
import { prepare } from "./lib/prepare";
import { findFreePort } from "./lib/serve";

const PEOPLE = Number(process.argv[2] ?? 50);
const SECONDS = Number(process.argv[3] ?? 20);
const WARM_UP_SECONDS = 3;
/** What people type between two saves. */
const WORDS = "We meet the newcomers where they are, in the language they speak best. ";
const LONGEST = 5_000;

await runCommand(async () => {
  if (!isBuildCurrent()) throw new CommandError("There is no current build to measure. Run: npm run build");
  const directory = mkdtempSync(path.join(tmpdir(), "exemplar-bench-"));
  process.env.DATA_DIR = directory;
  process.env.DATABASE_URL = `file:${path.join(directory, "exemplar.db")}`;
  prepare();
  const secrets = await startAll(process.env.DATABASE_URL);
  const port = await findFreePort();
  const server = startServer(port);
  try {
    await measure(`http://127.0.0.1:${port}`, secrets);
  } finally {
    server.kill("SIGTERM");
    rmSync(directory, { recursive: true, force: true });
  }
});

async function startAll(databaseUrl: string): Promise<string[]> {
  const db = openDb(databaseUrl);
  const secrets: string[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const started = await startDraft({ framework: "spring-good-practice", title: `Practice ${person}` }, db);
    if (!started.ok) throw new Error(started.reason);
    secrets.push(started.secret);
  }
  await db.$disconnect();
  return secrets;
}

function startServer(port: number): ChildProcess {
  return spawn(process.execPath, [nextBin, "start", "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: childEnvironment({ NEXT_TELEMETRY_DISABLED: "1" }),
  });
}

async function measure(origin: string, secrets: readonly string[]): Promise<void> {
  while (!(await fetch(`${origin}/api/v1/health`).catch(() => null))?.ok) await pause(200);
  const end = performance.now() + (WARM_UP_SECONDS + SECONDS) * 1000;
  const from = performance.now() + WARM_UP_SECONDS * 1000;
  const saves: number[] = [];
  const floor: number[] = [];
  await Promise.all(
    secrets.map((secret, person) => type({ origin, secret, person, from, end, saves, floor })),
  );
  const row = (name: string, times: readonly number[]) =>
    `${name.padEnd(28)} p50 ${at(times, 0.5).toFixed(1).padStart(6)} ms  p95 ${at(times, 0.95).toFixed(1).padStart(6)} ms  ${times.length} requests`;
  console.log(`${PEOPLE} people typing, ${SECONDS} seconds, Node ${process.version}`);
  console.log(row("autosave, there and back", saves));
  console.log(row("floor: is the server up", floor));
  console.log(
    `ratio                        p50 ${ratio(saves, floor, 0.5)} ×      p95 ${ratio(saves, floor, 0.95)} ×`,
  );
}

type Typing = {
  origin: string;
  secret: string;
  person: number;
  from: number;
  end: number;
  saves: number[];
  floor: number[];
};

/** One person: a save each second, and half a second later the floor; everyone begins at another moment of the second. */
async function type({ origin, secret, person, from, end, saves, floor }: Typing): Promise<void> {
  await pause((person * 1000) / PEOPLE);
  let value = "";
  let base = 0;
  while (performance.now() < end) {
    const began = performance.now();
    value = value.length > LONGEST ? WORDS : value + WORDS;
    const response = await fetch(`${origin}/assess/${secret}/save`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ changes: [{ key: "answer:1.1", value, base }] }),
    });
    const result: SaveResult = await response.json();
    if (began > from) saves.push(performance.now() - began);
    const outcome = result.ok ? result.outcomes[0] : undefined;
    if (outcome?.outcome !== "saved") throw new Error(`A save failed: ${JSON.stringify(result)}`);
    base = outcome.version;
    await pause(Math.max(0, 500 - (performance.now() - began)));
    const asked = performance.now();
    await (await fetch(`${origin}/api/v1/health`)).arrayBuffer();
    if (asked > from) floor.push(performance.now() - asked);
    await pause(Math.max(0, 1000 - (performance.now() - began)));
  }
}

/** Gives the time that this share of the requests stays within. */
function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function ratio(times: readonly number[], floor: readonly number[], share: number): string {
  return (at(times, share) / at(floor, share)).toFixed(1).padStart(4);
}
