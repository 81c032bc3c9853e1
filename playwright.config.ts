/**
 * End-to-end tests: the production build on a throw-away database with the seeds, in a real Chromium.
 * Every spec runs on a desktop and on a phone, but `*.desktop.spec.ts` and `*.phone.spec.ts` on one of them;
 * `*.no-script.spec.ts` run without JavaScript, `*.after.spec.ts` by themselves when all others are done. `npx tsx scripts/test.ts e2e` makes the build first.
 */
import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_FLAGS, CHROMIUM_VARIABLE, findChromium } from "./scripts/lib/browser";
import { findFreePort } from "./scripts/lib/serve";

// The workers load this file too; through the environment they get the answers that the first process found.
process.env[CHROMIUM_VARIABLE] = await findChromium();
process.env.E2E_PORT ??= String(await findFreePort());

const origin = `http://localhost:${process.env.E2E_PORT}`;
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };
const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Only what hangs takes so long: a busy machine must not fail a test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "UTC",
    // Where nobody looks at it, it only takes time: an eighth of all.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: { executablePath: process.env[CHROMIUM_VARIABLE], args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: /\.(phone|no-script|after)\.spec\.ts$/ },
    { name: "phone", use: phone, testIgnore: /\.(desktop|no-script|after)\.spec\.ts$/ },
    { name: "no-script", use: { ...desktop, javaScriptEnabled: false }, testMatch: /\.no-script\.spec\.ts$/ },
    // What changes the catalogue comes when nobody else counts it.
    {
      name: "after",
      use: desktop,
      testMatch: /\.after\.spec\.ts$/,
      dependencies: ["desktop", "phone", "no-script"],
    },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx tests/setup/e2e-server.ts`,
    env: { PORT: process.env.E2E_PORT },
    url: `${origin}/api/v1/health`,
    timeout: 120_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
