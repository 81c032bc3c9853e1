/** A test that makes something print an error or a warning fails. One that expects it replaces console.error with a spy of its own. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      printed.push(`console.${level}: ${words.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed, "printed during the test").toEqual([]);
});
