/** A self-assessment from its start to its end, in one browser and in another. */
import { answerFirstArea, downloadText, problems, startAssessment, uploadForm } from "./assess-steps";
import { holdScripts, openHeld } from "./before-alive";
import { expect, test } from "./test";

test("the private link can be copied, and nothing moves when the button for it comes", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const draft = await startAssessment(page);
  const letThrough = await holdScripts(page);
  await openHeld(page, draft);
  const below = page.getByText("of 40 checklist items answered");
  const copy = page.getByRole("button", { name: "Copy the link" });
  await expect(below).toBeVisible();
  await expect(copy).toHaveCount(0);
  const before = (await below.boundingBox())?.y;
  letThrough();
  await copy.click();
  await expect(page.getByText("Copied.", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect((await below.boundingBox())?.y).toBe(before);
});

test("start, answer, check, take along, upload, hand in, take back, delete", async ({ page, browser }) => {
  test.slow();
  const draft = await startAssessment(page);
  await expect(page.getByText(`${draft}`)).toBeVisible();
  await answerFirstArea(page, draft);

  await page.goto(draft);
  await expect(page.getByText("2 of 40 checklist items answered, 1 met.")).toBeVisible();
  await expect(page.getByText("In progress")).toHaveCount(1);

  await page.getByRole("link", { name: "Check answers" }).first().click();
  await expect(page.getByText("We cook together.")).toBeVisible();

  await page.goto(`${draft}/take-along`);
  const text = await downloadText(page, "Write-up as plain text");
  expect(text).toContain("We cook together.\n");
  expect(text).toContain("✓ Adopt a participatory");

  await uploadForm(page, draft, {
    name: "ours.txt",
    text: text.replace("We cook together.", "We cook and eat."),
  });
  await expect(page.getByText("One field differs.")).toBeVisible();
  // Both say something: nothing is ticked, because the file may be the older one.
  await expect(page.getByRole("checkbox")).not.toBeChecked();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Take over what is ticked" }).click();
  await expect(page.getByText("One field was taken over.")).toBeVisible();
  await page.goto(`${draft}/check`);
  await expect(page.getByText("We cook and eat.")).toBeVisible();

  await page.goto(`${draft}/submit`);
  await page.getByLabel("I have looked at it").check();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByRole("heading", { name: "Handed in: your receipt" })).toBeVisible();
  expect(await downloadText(page, "What was handed in, as plain text")).toContain("We cook and eat.");
  await page.goto(`${draft}/area/inclusivity-participation`);
  await expect(page.getByRole("button", { name: "Save and go on" })).toHaveCount(0);
  await page.goto(`${draft}/submit`);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("heading", { name: "Taken back" })).toBeVisible();

  // Whoever has the link has it on any device.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(draft);
  await expect(other.getByText("2 of 40 checklist items answered, 1 met.")).toBeVisible();
  await elsewhere.close();

  await page.goto(`${draft}/delete`);
  await page.getByLabel("Yes, delete everything").check();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { name: "Deleted" })).toBeVisible();
});

test("the private link stands in no title, no referrer that leaves, and nobody's cache", async ({
  page,
  request,
}) => {
  const draft = await startAssessment(page, "A very secret practice");
  const secret = draft.split("/").at(-1) ?? "";
  for (const path of ["", "/practice", "/check", "/result", "/plan", "/take-along", "/submit", "/delete"]) {
    await page.goto(`${draft}${path}`);
    expect(await page.title()).not.toContain(secret);
    const headers = (await request.get(`${draft}${path}`)).headers();
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
  }
});

test("a start without a name is said to be one, and nothing is started", async ({ page }) => {
  await page.goto("/assess?problem=noTitle&framework=assess-integration");
  await expect(page).toHaveTitle(/^Error: /);
  await expect(problems(page)).toBeFocused();
  await expect(page.getByRole("radio", { name: /ASSESS .* integration of vulnerable/ })).toBeChecked();
  await problems(page).getByRole("link").click();
  await expect(page.getByLabel("What is your practice called?")).toBeFocused();
});

test("a file that is no form is kept, and said to be none", async ({ page }) => {
  const draft = await startAssessment(page);
  await uploadForm(page, draft, {
    name: "minutes.txt",
    text: "<script>alert(1)</script>\nMinutes of Tuesday\n",
  });
  await expect(problems(page)).toContainText("no form by these criteria was found");
  await expect(page.getByText("<script>alert(1)</script>")).toBeVisible();
  await page.getByRole("button", { name: "Delete this file" }).click();
  await expect(page.getByRole("heading", { name: "Take it with you" })).toBeVisible();
  await expect(page.getByRole("link", { name: "minutes.txt" })).toHaveCount(0);
});

test("a file that is too large is said to be so before it is sent", async ({ page }) => {
  const draft = await startAssessment(page);
  await page.goto(`${draft}/take-along`);
  const file = page.getByLabel("The file");
  await file.setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.alloc(6_000_000, "a") });
  await page.getByRole("button", { name: "Upload and look" }).click();
  await expect(page).toHaveURL(/take-along$/);
  expect(await file.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain(
    "larger than 3 MB",
  );
});

test.describe("a link that opens nothing", () => {
  test.use({ allowedConsole: [/status of 404/] });

  for (const path of [
    "/assess/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "/assess/x/area/effectiveness",
    "/assess/x/no/such/page",
    "/assess/form/no-such-criteria",
  ]) {
    test(`${path} is a page that does not exist`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }

  test("pasted into the start page it is said to open nothing; a right one opens", async ({ page }) => {
    const draft = await startAssessment(page);
    await page.goto("/assess");
    await page.getByLabel("Your private link").fill(`https://elsewhere.example${draft}x`);
    await page.getByRole("button", { name: "Open" }).click();
    await expect(problems(page)).toContainText("opens no self-assessment");
    await page.getByLabel("Your private link").fill(`https://elsewhere.example${draft}`);
    await page.getByRole("button", { name: "Open" }).click();
    await expect(page.getByRole("heading", { name: "Your self-assessment" })).toBeVisible();
  });
});
