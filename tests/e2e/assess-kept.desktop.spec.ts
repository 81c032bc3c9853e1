/** Words that a closed page left on this device: every page of the self-assessment sends them, and none is handed in without a word. */
import type { BrowserContext, Page } from "@playwright/test";
import { AREA, answer, elsewhere, expectKept, expectSaved, item, openArea } from "./assess-answers-steps";
import { startAssessment } from "./assess-steps";
import { expect, expectNoViolations, test } from "./test";

const SAVE = /\/save$/;
const WORDS = "Written in a tunnel.";

test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED|status of 500/] });

/** Answers question 1.1 without a connection, and closes the page. Gives the next page of the same browser. */
async function leaveWords(
  page: Page,
  context: BrowserContext,
  meanwhile = async (_home: string) => {},
): Promise<{ home: string; next: Page }> {
  const home = await startAssessment(page);
  await openArea(page, home);
  // Without a mark nothing can be handed in.
  await item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true }).check();
  await expectSaved(page);
  await context.setOffline(true);
  await answer(page).fill(WORDS);
  await expectKept(page);
  await meanwhile(home);
  const next = await context.newPage();
  await page.close();
  await context.setOffline(false);
  return { home, next };
}

/** The same, but somebody else wrote another answer meanwhile. */
async function leaveDisputed(page: Page, context: BrowserContext): Promise<{ home: string; next: Page }> {
  return leaveWords(page, context, async (home) => {
    const other = await elsewhere(context, home);
    await answer(other).fill("Written by somebody else.");
    await expectSaved(other);
    await other.context().close();
  });
}

async function handIn(page: Page): Promise<void> {
  const sure = page.getByLabel(/^I have looked at it/);
  await sure.check();
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
}

for (const path of ["", "/check", "/result", "/take-along", "/submit", "/delete"]) {
  test(`${path || "/"} sends them and says so`, async ({ page, context }) => {
    const { home, next } = await leaveWords(page, context);
    await next.goto(home + path);
    await expect(next.getByText("1 answer kept on this device was sent.").first()).toBeVisible();
    const other = await elsewhere(context, home);
    await expect(answer(other)).toHaveValue(WORDS);
    await other.context().close();
  });
}

test("a page that was made before shows them when it is asked to", async ({ page, context }) => {
  const { home, next } = await leaveWords(page, context);
  // Sent only after the page was made, as on a slow connection.
  await next.goto(`${home}/check`);
  await next.getByRole("link", { name: "Show with these words" }).click();
  await expect(next.getByText(WORDS)).toBeVisible();
  await expect(next.getByText("kept on this device")).toHaveCount(0);
});

test("what cannot be sent waits, and the line leads to where it can be looked at", async ({
  page,
  context,
}) => {
  const { home, next } = await leaveDisputed(page, context);
  await next.goto(`${home}/check`);
  await expect(next.getByText("1 answer kept on this device could not be sent yet.").first()).toBeVisible();
  await expect(next.getByText("Written by somebody else.")).toBeVisible();
  await expectNoViolations(next);
  await next.getByRole("link", { name: "1 Inclusivity & Participation", exact: true }).first().click();
  await expect(next).toHaveURL(new RegExp(`/area/${AREA}$`));
  await next.getByRole("button", { name: "Keep mine" }).click();
  await expect(answer(next)).toHaveValue(WORDS);
  await expectSaved(next);
});

test("a failing server is tried again from a page without fields", async ({ page, context }) => {
  const { home, next } = await leaveWords(page, context);
  await next.route(SAVE, (route) => route.fulfill({ status: 500, body: "" }));
  await next.goto(home);
  await expect(next.getByText("The server does not answer. It is tried again.").first()).toBeVisible();
  await next.unroute(SAVE);
  await expect(next.getByText("1 answer kept on this device was sent.").first()).toBeVisible();
});

test.describe("handing in", () => {
  test("sends them first", async ({ page, context }) => {
    const { home, next } = await leaveWords(page, context);
    await next.route(SAVE, (route) => route.fulfill({ status: 500, body: "" }));
    await next.goto(`${home}/submit`);
    await expect(next.getByText("1 answer is kept on this device and is not part of it yet.")).toBeVisible();
    await expectNoViolations(next);
    await next.unroute(SAVE);
    await handIn(next);
    await expect(next.getByText(/lies with the editors/).first()).toBeVisible();
    await next.goto(`${home}/check`);
    await expect(next.getByText(WORDS)).toBeVisible();
  });

  test("asks once more when they cannot be sent", async ({ page, context }) => {
    const { home, next } = await leaveDisputed(page, context);
    await next.goto(`${home}/submit`);
    await handIn(next);
    const question = next.getByText(/could not be sent and is kept on this device only/);
    await expect(question).toBeFocused();
    await expect(question.getByRole("link", { name: "1 Inclusivity & Participation" })).toBeVisible();
    await expectNoViolations(next);
    await next.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect(next.getByText(/lies with the editors/).first()).toBeVisible();
    await expect(next.getByText("1 answer kept on this device could not be sent yet.").first()).toBeVisible();
  });
});
