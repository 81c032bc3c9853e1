/** The first start: a server of its own without an administrator prints one link, and that link makes one. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { childEnvironment } from "../../lib/env";
import { findFreePort } from "../../scripts/lib/serve";
import { PASSWORD } from "../fixtures/people";
import { expect, test } from "./test";

test.use({ allowedConsole: [/status of 404/] });

/** Starts the site as `npm start` does; settles when it says its address, with all that it printed until then. */
async function start(dataDir: string): Promise<{ server: ChildProcess; said: () => string }> {
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env: childEnvironment({
      DATABASE_URL: undefined,
      ADMIN_EMAIL: undefined,
      ADMIN_PASSWORD: undefined,
      DATA_DIR: dataDir,
      PORT: String(await findFreePort()),
    }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  server.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 100_000 }).toMatch(/Exemplar is at .*\n/);
  return { server, said: () => said };
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

test("the link that the first start prints makes the first administrator, once", async ({ browser }) => {
  test.setTimeout(240_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), "exemplar-setup-"));
  const linkIn = (said: string) => /http:\/\/localhost:\d+\/admin\/setup\/[\w-]{43}/.exec(said)?.[0] ?? "";
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  let { server, said } = await start(dataDir);
  try {
    await expect.poll(() => linkIn(said())).not.toBe("");
    const old = linkIn(said());
    await stop(server);

    ({ server, said } = await start(dataDir));
    await expect.poll(() => linkIn(said())).not.toBe("");
    const link = linkIn(said());
    const stale = new URL(new URL(old).pathname, link).href;
    expect((await page.goto(stale))?.status()).toBe(404);
    expect((await page.goto(link))?.status()).toBe(200);
    await page.getByLabel("Your name").fill("Ada");
    await page.getByLabel("E-mail").fill("ada@");
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Become the administrator" }).click();
    await expect(page).toHaveTitle(/^Error: Set up the catalogue/);
    await expect(page.getByLabel("Your name")).toHaveValue("Ada");
    await page.getByLabel("E-mail").fill("ada@example.org");
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("button", { name: "Become the administrator" }).click();
    await expect(page.getByText("Signed in as Ada, administrator")).toBeVisible();
    expect((await page.goto(link))?.status()).toBe(404);
    await stop(server);

    ({ server, said } = await start(dataDir));
    expect(linkIn(said())).toBe("");
  } finally {
    await stop(server);
    await context.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
