import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // It throws outside a React server; tests are one as far as it is concerned.
      { find: /^server-only$/, replacement: path.join(root, "tests/setup/server-only.ts") },
    ],
  },
  test: {
    // All processors: nothing else runs meanwhile.
    maxWorkers: "100%",
    // A test that forgets to ask for a database must not find the one somebody works with.
    env: { DATABASE_URL: `file:${path.join(tmpdir(), "exemplar-test-without-a-database", "none.db")}` },
    setupFiles: ["tests/setup/strict-console.ts"],
    projects: [
      {
        extends: true,
        // Only a test that hangs takes this long; a busy machine must not fail one.
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/rules/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/setup/base-databases.ts"],
          setupFiles: ["tests/setup/strict-console.ts", "tests/setup/close-databases.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
