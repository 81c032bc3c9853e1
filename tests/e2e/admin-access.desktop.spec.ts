/**
 * Who gets in where: every page, route and action below /admin, for everybody there can be. The rows are the files of the
 * application: a new page without a row fails.
 */
import { readdirSync } from "node:fs";
import type { APIRequestContext, Browser } from "@playwright/test";
import { request as requests } from "@playwright/test";
import { administrator, others } from "../fixtures/people";
import { postedForms } from "./admin-forms";
import { invite, signIn } from "./admin-steps";
import { expect, test } from "./test";

const SIGN_IN = "to /admin/sign-in";
const REFUSED = "to /admin/not-allowed";
const GONE = "to /admin/link-gone";

/** What an address answers to: somebody who is not signed in, an editor, an administrator. */
type Row = { at: string; outside: string; editor: string; administrator: string };
const forEditors = (at: string): Row => ({ at, outside: SIGN_IN, editor: "200", administrator: "200" });
const forAdministrators = (at: string): Row => ({
  at,
  outside: SIGN_IN,
  editor: REFUSED,
  administrator: "200",
});
const forAll = (at: string, answer: string): Row => ({
  at,
  outside: answer,
  editor: answer,
  administrator: answer,
});

const NO_BACKUP = "2000-01-01T000000Z.db";
const ROWS: Record<string, Row> = {
  "page.tsx": forEditors("/admin"),
  "account/page.tsx": forEditors("/admin/account"),
  "import/page.tsx": forEditors("/admin/import"),
  // The one of tests/setup/e2e-draft.ts.
  "import/[id]/page.tsx": forEditors("/admin/import/1"),
  "import/[id]/publishing/page.tsx": forEditors("/admin/import/2/publishing"),
  "import/[id]/[ordinal]/page.tsx": forEditors("/admin/import/1/1"),
  "import/[id]/[ordinal]/compare/page.tsx": forEditors("/admin/import/1/1/compare?with=queer-base"),
  "queue/page.tsx": forEditors("/admin/queue"),
  "queue/[reference]/page.tsx": {
    ...forEditors("/admin/queue/AAAAA-AAAAA"),
    editor: "to /admin/queue",
    administrator: "to /admin/queue",
  },
  "assessments/page.tsx": forEditors("/admin/assessments"),
  "assessments/[id]/page.tsx": forEditors("/admin/assessments/1?field=title"),
  "practices/page.tsx": forEditors("/admin/practices"),
  "practices/[slug]/page.tsx": forEditors("/admin/practices/undok"),
  "practices/[slug]/merge/page.tsx": forEditors("/admin/practices/undok/merge?into=queer-base"),
  "history/page.tsx": forEditors("/admin/history"),
  "history/csv/route.ts": forEditors("/admin/history/csv"),
  "not-allowed/page.tsx": {
    at: "/admin/not-allowed",
    outside: "to /admin/sign-in",
    editor: "403",
    administrator: "403",
  },
  "people/page.tsx": forAdministrators("/admin/people"),
  "people/[id]/page.tsx": forAdministrators("/admin/people/2"),
  "frameworks/page.tsx": forAdministrators("/admin/frameworks"),
  "backups/page.tsx": forAdministrators("/admin/backups"),
  "backups/[file]/route.ts": {
    ...forAdministrators(`/admin/backups/${NO_BACKUP}`),
    administrator: "to /admin/backups",
  },
  "backups/[file]/delete/page.tsx": {
    ...forAdministrators(`/admin/backups/${NO_BACKUP}/delete`),
    administrator: "to /admin/backups",
  },
  "sign-in/page.tsx": {
    at: "/admin/sign-in",
    outside: "200",
    editor: "to /admin",
    administrator: "to /admin",
  },
  "link-gone/page.tsx": forAll("/admin/link-gone", "404"),
  "setup/[token]/page.tsx": forAll("/admin/setup/x", GONE),
  "join/[token]/page.tsx": forAll("/admin/join/x", GONE),
  "new-password/[token]/page.tsx": forAll("/admin/new-password/x", GONE),
};

test("there is a row for every page and every route", () => {
  const files = readdirSync("app/[locale]/admin", { recursive: true, encoding: "utf8" });
  const answering = files.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
  expect(answering.sort()).toEqual(Object.keys(ROWS).sort());
});

/** Signs somebody in and gives requests with their cookie, which follow nothing. */
async function as(browser: Browser, baseURL: string | undefined, who: { email: string }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, who);
  const storageState = await context.storageState();
  const made = await requests.newContext({ baseURL, storageState, maxRedirects: 0 });
  return {
    made,
    page,
    context,
    cookie: storageState.cookies.find(({ name }) => name === "exemplar-session"),
  };
}

/** What somebody would type into a form. */
function typed(fields: Record<string, string>): Record<string, string> {
  const words: Record<string, string> = {
    name: "Mallory",
    email: "mallory@example.org",
    old: "correct horse battery",
    password: "mallory was here first",
  };
  // A hidden name is not typed.
  return Object.fromEntries(Object.entries(words).filter(([name]) => fields[name] === ""));
}

async function answer(from: APIRequestContext, at: string): Promise<string> {
  const response = await from.get(at);
  return inWords(response.status(), response.headers().location);
}

function inWords(status: number, location: string | undefined): string {
  return location === undefined ? String(status) : `to ${new URL(location, "http://localhost").pathname}`;
}

test("nobody gets in where they do not belong", async ({ browser, baseURL }) => {
  const ada = await as(browser, baseURL, administrator);
  const tess = await as(browser, baseURL, others.tester);
  const lea = await as(browser, baseURL, others.leaver);
  const ended = await as(browser, baseURL, others.tester);
  await ended.page.getByRole("button", { name: "Sign out", exact: true }).click();
  await ada.page.goto("/admin/people");
  await ada.page.getByRole("link", { name: others.leaver.name }).click();
  await ada.page.getByLabel("Yes, take access away").check();
  await ada.page.getByRole("button", { name: "Disable" }).click();
  await expect(ada.page.getByText("Access was taken away.")).toBeVisible();

  const withCookie = (value: string) =>
    requests.newContext({
      baseURL,
      maxRedirects: 0,
      extraHTTPHeaders: { Cookie: `exemplar-session=${value}` },
    });
  const real = tess.cookie?.value ?? "";
  const outside: Record<string, APIRequestContext> = {
    nobody: await requests.newContext({ baseURL, maxRedirects: 0 }),
    "a disabled editor": lea.made,
    "an ended session": ended.made,
    "a forged cookie": await withCookie(`${real.slice(0, -20)}${"A".repeat(20)}`),
    "a cookie of nonsense": await withCookie("Fe26.2*1*x*y*z**a*b~2"),
    "a huge cookie": await withCookie("x".repeat(8000)),
  };
  for (const [file, row] of Object.entries(ROWS)) {
    for (const [who, from] of Object.entries(outside)) {
      expect([file, who, await answer(from, row.at)]).toEqual([file, who, row.outside]);
    }
    expect([file, "editor", await answer(tess.made, row.at)]).toEqual([file, "editor", row.editor]);
    expect([file, "administrator", await answer(ada.made, row.at)]).toEqual([
      file,
      "administrator",
      row.administrator,
    ]);
  }

  // Each action, as its form stands on the page, filled in: sent by those who have no such page.
  await invite(ada.page, { name: "Nobody Yet", email: "nobody.yet@example.org" });
  await ada.page.goto("/admin/backups");
  await ada.page.getByRole("button", { name: "Make a backup now" }).click();
  const deletion = ada.page.getByRole("link", { name: /^Delete the backup of/ }).first();
  const pages = Object.entries(ROWS).filter(
    ([file, row]) => file.endsWith("page.tsx") && row.administrator === "200",
  );
  const addresses = [
    ...pages.map(([, row]) => ({ at: row.at, forEditors: row.editor === "200" })),
    { at: (await deletion.getAttribute("href")) ?? "", forEditors: false },
  ];
  const sent: string[] = [];
  for (const { at, forEditors } of addresses) {
    for (const { fields, buttons } of postedForms(await (await ada.made.get(at)).text())) {
      const post = async (from: APIRequestContext) => {
        const response = await from.post(at, { multipart: { ...fields, ...typed(fields) } });
        return inWords(response.status(), response.headers().location);
      };
      // Shown only while another spec is signed in as the administrator, too.
      if (buttons !== "Sign out everywhere else") sent.push(buttons);
      for (const [who, from] of Object.entries(outside)) {
        expect([at, buttons, who, await post(from)]).toEqual([at, buttons, who, SIGN_IN]);
      }
      if (!forEditors && buttons !== "Sign out") {
        expect([at, buttons, "editor", await post(tess.made)]).toEqual([at, buttons, "editor", REFUSED]);
      }
    }
  }
  expect([...new Set(sent)].sort()).toEqual([
    "Change the password",
    "Change the role",
    "Check it and show it",
    "Delete the backup",
    "Disable",
    "Go on",
    "Keep and read",
    "Make a backup now",
    "Make a link",
    "Make an invitation link",
    "Merge",
    "Merge with the ticked fields, It is a new version of this assessment, It is another assessment of this practice, It is a practice of its own",
    "Publish now, Keep this decision",
    "Publish one write-up",
    "Read it again",
    "Save the correction",
    "Save, Save",
    "Sign out",
    "Sign out everywhere",
    "Take back",
    "Take out",
    "Throw away",
    "Upload and read",
  ]);
  // An action that ran before its page was refused would look refused, too.
  const history = await (await ada.made.get("/admin/history/csv")).text();
  const done = history.split("\r\n").filter((line) => line.includes(`,${others.tester.name},`));
  expect(done.map((line) => line.split(",")[4]).filter((action) => !/^session\./.test(action ?? ""))).toEqual(
    ["invitation.use", "person.create"],
  );
  for (const { context, made } of [ada, tess, lea, ended]) {
    await made.dispose();
    await context.close();
  }
});

test("a form of another site is refused, and nothing of it is an error of ours", async ({ baseURL }) => {
  const from = await requests.newContext({ baseURL, maxRedirects: 0 });
  const [form] = postedForms(await (await from.get("/admin/sign-in")).text());
  const multipart = { ...form?.fields, email: administrator.email, password: "x" };
  for (const Origin of ["https://elsewhere.example", "null"]) {
    const response = await from.post("/admin/sign-in", { multipart, headers: { Origin } });
    expect([Origin, response.status()]).toEqual([Origin, 403]);
  }
  expect(
    (
      await from.post("/admin/sign-in", { multipart: { ...multipart, password: "x".repeat(1_000_000) } })
    ).status(),
  ).toBe(200);
});

test("after signing in one stays on this site", async ({ page }) => {
  for (const next of [
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/about",
  ]) {
    await page.context().clearCookies();
    await page.goto(`/admin/sign-in?${new URLSearchParams({ next })}`);
    await page.getByLabel("E-mail").fill(administrator.email);
    await page.getByLabel("Password").fill("correct horse battery");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/admin$/);
  }
});
