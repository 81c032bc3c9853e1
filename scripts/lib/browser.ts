/** Finds a Chromium for the tests, wherever this machine has one, and says with which flags to run it. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** The variable that names a browser to use before any other. */
export const CHROMIUM_VARIABLE = "EXEMPLAR_CHROMIUM";

/** Flags for a Chromium in a container: no sandbox where Chromium refuses one, and nothing that talks to the outside. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-dev-shm-usage",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Gives the path of a Chromium that starts on this machine. In this order: the environment's; Playwright's own, where installed;
 * the one in the npm package @sparticuz/chromium (a headless shell of a fixed version: a third of the time of a whole
 * browser); the system's; Debian's, installed now, when we are root there.
 * Throws, saying what to do, when there is none.
 */
export async function findChromium(say: (line: string) => void = console.error): Promise<string> {
  const named = process.env[CHROMIUM_VARIABLE];
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `${CHROMIUM_VARIABLE}=${named} is no Chromium that starts here. Correct or remove the variable.`,
    );
  }
  const found = (await playwrightsOwn()) ?? (await packaged()) ?? systems() ?? debians(say);
  if (found) return found;
  throw new Error(
    `No Chromium was found for the end-to-end tests. Install one (Debian: apt-get install chromium), or set ${CHROMIUM_VARIABLE} to the path of a Chromium or Chrome.`,
  );
}

/** Says whether the file runs and calls itself a Chromium; a missing shared library shows here. */
function starts(file: string): boolean {
  const run = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return run.status === 0 && /chrom/i.test(run.stdout);
}

const ifItStarts = (file: string | undefined) => (file !== undefined && starts(file) ? file : undefined);

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  return ifItStarts(chromium.executablePath());
}

function systems(): string | undefined {
  const directories = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [
    ...SYSTEM_NAMES.flatMap((name) => directories.map((dir) => path.join(dir, name))),
    MAC_CHROME,
  ];
  return candidates.find((file) => isExecutable(file) && starts(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged(): Promise<string | undefined> {
  // The package holds one binary, for Linux on x64.
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { default: chromium } = await import("@sparticuz/chromium");
  return ifItStarts(await chromium.executablePath());
}

function debians(say: (line: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  say("No Chromium here yet: installing Debian's (apt-get install chromium) …");
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], options);
  return systems();
}
