/** Which addresses behind a private link lead anywhere. */
import { beforeAll, expect, it } from "vitest";
import { startDraft } from "../../../lib/assessment/commands";
import { keepUpload } from "../../../lib/assessment/commands-upload";
import { hasDraftPage } from "../../../lib/assessment/queries-existence";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
let secret: string;
let other: string;
let upload: string;

async function start(): Promise<string> {
  const started = await startDraft({ framework: "spring-good-practice", title: "A practice" }, db);
  if (!started.ok) throw new Error(started.reason);
  return started.secret;
}

beforeAll(async () => {
  [secret, other] = [await start(), await start()];
  const kept = await keepUpload({ secret, name: "form.txt", bytes: new TextEncoder().encode("A text.") }, db);
  if (!kept.ok) throw new Error(kept.reason);
  upload = String(kept.id);
});

const has = (link: string, ...rest: string[]) => hasDraftPage({ secret: link, rest }, db);

it("its own pages, the areas of its criteria, and its own uploads", async () => {
  expect(await has(secret)).toBe(true);
  expect(await has(secret, "check")).toBe(true);
  expect(await has(secret, "area", "inclusivity-participation")).toBe(true);
  expect(await has(secret, "uploads", upload)).toBe(true);
});

it("no area and no upload that it does not have", async () => {
  expect(await has(other, "uploads", upload)).toBe(false);
  for (const name of ["nope", "", "\u0000", "x".repeat(5_000)])
    expect(await has(secret, "area", name)).toBe(false);
  for (const name of [
    "0",
    "-1",
    "1e1",
    "x",
    "",
    `0${upload}`,
    "9".repeat(9),
    "9".repeat(15),
    "9".repeat(400),
  ]) {
    expect([name.length, await has(secret, "uploads", name)]).toEqual([name.length, false]);
  }
});

it("nothing behind a link that is none", async () => {
  for (const rest of [[], ["check"], ["area", "inclusivity-participation"], ["uploads", upload]]) {
    expect(await has(secret.slice(1), ...rest)).toBe(false);
  }
});
