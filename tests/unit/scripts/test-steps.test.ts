import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runSteps, type Step } from "../../../scripts/lib/test-steps";

const printed: string[] = [];
let exitCode: typeof process.exitCode;

beforeEach(() => {
  exitCode = process.exitCode;
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  process.exitCode = exitCode;
});

const step = (title: string, passed: number, failed: number, needed = false): Step => ({
  title,
  needed,
  run: () => ({ passed, failed }),
});

it("the last line sums all steps", () => {
  runSteps([step("Types", 1, 0), step("Tests", 40, 0)]);
  expect(printed.at(-1)?.trim()).toBe("41 passed, 0 failed");
  expect(process.exitCode).toBe(0);
});

it("a failed step does not keep the others from running", () => {
  runSteps([step("Types", 0, 1), step("Tests", 40, 2)]);
  expect(printed.at(-1)?.trim()).toBe("40 passed, 3 failed");
  expect(process.exitCode).toBe(1);
});

it("a failed step that the others need leaves them out and says so", () => {
  runSteps([step("Build", 0, 1, true), step("End to end", 9, 0)]);
  expect(printed).toContain("Left out: End to end");
  expect(printed.at(-1)?.trim()).toBe("0 passed, 1 failed");
});

it("a step that throws has failed, with its reason", () => {
  const broken: Step = {
    title: "Tests",
    run: () => {
      throw new Error("no report was written");
    },
  };
  runSteps([broken]);
  expect(printed).toContain("no report was written");
  expect(printed.at(-1)?.trim()).toBe("0 passed, 1 failed");
});
