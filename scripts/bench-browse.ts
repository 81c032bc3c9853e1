/**
 * `npm run bench:browse [-- SIZE]` shows how long the catalogue takes to answer /practices at 10,000 made-up practices: the
 * list, every facet's counts and the passages found, as the page asks for them. Each row stands beside two floors measured in
 * the same run: counting the practices, and the same search without anything around it.
 * EXEMPLAR_BENCH_DATABASE names a file to keep the made-up catalogue in, since writing it takes longer than measuring.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptyFilter, type PracticeFilter, practiceHref } from "../lib/catalogue/filters";
import { findPractices } from "../lib/catalogue/queries";
import { type Db, openDb } from "../lib/db/client";
import { migrate } from "../lib/db/migrate";
import { sql } from "../lib/db/sql";
import { matchingPractices } from "../lib/search/queries";
import { parseSearchQuery } from "../lib/search/query";
import { writeSyntheticCatalogue } from "../tests/fixtures/synthetic-catalogue";

const SIZE = Number(process.argv[2] ?? 10_000);
const RUNS = 60;
const WARM_UP = 15;

const threeFacets = {
  framework: ["grid-one"],
  country: ["AT", "DE", "IT"],
  targetGroup: ["women", "migrant workers"],
};
const cases: [name: string, parts: Partial<PracticeFilter>][] = [
  ["nothing", {}],
  ["three facets", threeFacets],
  ["two broad words and three facets", { q: "housing school", ...threeFacets }],
  ["a phrase and three facets", { q: '"mentor refugee"', ...threeFacets }],
  ["a rare word and three facets", { q: "zusammen 12", ...threeFacets }],
  ["a word begun with two letters and three facets", { q: "wo", ...threeFacets }],
  [
    "a word, three facets and two criteria",
    {
      q: "women",
      ...threeFacets,
      met: ["grid-one:1.1.1"],
      notListed: ["grid-one:1.1.2"],
    },
  ],
  ["one letter", { q: "s" }],
  ["the last page of a broad word", { q: "housing", page: 150 }],
];

async function main(): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "exemplar-bench-"));
  const kept = process.env.EXEMPLAR_BENCH_DATABASE;
  const file = kept ?? path.join(directory, "bench.db");
  const isNew = !existsSync(file);
  migrate(`file:${file}`);
  const db = openDb(`file:${file}`);
  try {
    if (isNew) {
      console.log(`writing ${SIZE} practices …`);
      await writeSyntheticCatalogue(db, SIZE);
    }
    await measureAll(db);
  } finally {
    await db.$disconnect();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureAll(db: Db): Promise<void> {
  console.log(`${await db.practice.count()} practices, ${RUNS} runs each, Node ${process.version}`);
  for (const [name, parts] of cases) {
    const filter = { ...emptyFilter, ...parts };
    const whole = await measure(() => findPractices(filter, db));
    const counted = await measure(() => db.$queryRaw(sql`SELECT COUNT(*) FROM "Practice"`));
    const bare = filter.q === "" ? null : await measure(() => db.$queryRaw(bareSearch(filter.q)));
    const { total } = await findPractices(filter, db);
    const ratio = (floor: { p50: number }) => `${(whole.p50 / floor.p50).toFixed(0).padStart(4)} ×`;
    console.log(
      [
        name.padEnd(48),
        `p50 ${whole.p50.toFixed(1).padStart(6)} ms`,
        `p95 ${whole.p95.toFixed(1).padStart(6)} ms`,
        `of it computing ${whole.cpu.toFixed(1).padStart(6)} ms`,
        `${ratio(counted)} counting (${counted.p50.toFixed(2)} ms)`,
        bare ? `${ratio(bare)} bare search (${bare.p50.toFixed(2)} ms)` : "",
        `${total} found  ${practiceHref(filter)}`,
      ].join("  "),
    );
  }
}

/** What the index alone takes to say how many practices match. */
function bareSearch(q: string) {
  return sql`SELECT COUNT(*) FROM (${matchingPractices(parseSearchQuery(q))})`;
}

/** Times on the clock, and the median of what this process itself computed: that part does not grow when the machine is busy. */
async function measure(work: () => Promise<unknown>): Promise<{ p50: number; p95: number; cpu: number }> {
  const times: number[] = [];
  const computed: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(before);
    if (run < WARM_UP) continue;
    times.push(performance.now() - start);
    computed.push((user + system) / 1000);
  }
  return { p50: at(times, 0.5), p95: at(times, 0.95), cpu: at(computed, 0.5) };
}

/** Gives the time that this share of the runs stays within. */
function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

await main();
