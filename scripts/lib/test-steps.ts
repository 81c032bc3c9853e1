/** The steps of `npm test`: each under a heading with its time, all counted in the last line. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { childEnvironment } from "../../lib/env";
import { seconds } from "./prepare";

export type Outcome = { passed: number; failed: number };
/** `needed`: when this step fails, those after it have nothing to work on and are left out. */
export type Step = { title: string; needed?: boolean; run: () => Outcome };

/** Runs the steps in order, prints `N passed, N failed` last and sets exit code 1 if anything failed. */
export function runSteps(steps: Step[]): void {
  const total: Outcome = { passed: 0, failed: 0 };
  for (const [index, step] of steps.entries()) {
    console.log(`\n== ${step.title}`);
    const started = Date.now();
    const outcome = attempt(step);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    console.log(`== ${step.title}: ${outcome.failed > 0 ? "FAILED" : "ok"} (${seconds(started)})`);
    if (outcome.failed > 0 && step.needed && index < steps.length - 1) {
      console.log(
        `Left out: ${steps
          .slice(index + 1)
          .map((rest) => rest.title)
          .join(", ")}`,
      );
      break;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function attempt(step: Step): Outcome {
  try {
    return step.run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

/** Runs a program of node_modules to its end and shows what it prints; says whether it was content. */
export function succeeds(script: string, ...args: string[]): boolean {
  const run = spawnSync(process.execPath, [script, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: childEnvironment({ NEXT_TELEMETRY_DISABLED: "1" }),
  });
  return run.status === 0;
}

/** Runs programs one after the other; together they count as one check, which fails with the first that fails. */
export function oneCheck(...programs: [script: string, ...args: string[]][]): Outcome {
  const passed = programs.every((program) => succeeds(...program));
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs vitest and counts its tests; a file that could not be loaded counts as one failed test. */
export function vitestOutcome(script: string, reportFile: string): Outcome {
  rmSync(reportFile, { force: true });
  const content = succeeds(
    script,
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
  );
  const report = vitestReport.parse(JSON.parse(readFileSync(reportFile, "utf8")));
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, content);
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** Runs Playwright, whose configuration writes the report, and counts its tests; one that passed only when repeated has failed. */
export function playwrightOutcome(script: string, reportFile: string): Outcome {
  rmSync(reportFile, { force: true });
  const content = succeeds(script, "test");
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(reportFile, "utf8")));
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, content);
}

// A runner can fail beside its tests: an error outside of them, a server that does not start, no test at all.
const honest = (outcome: Outcome, content: boolean): Outcome =>
  content || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
