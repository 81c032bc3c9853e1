/** A document: its lines, the account that closes, what each line was read as, and the light on some of them. */
import { expect, test } from "./test";

const compendium = "/sources/4a366cf0da7acf74";

test("all documents are listed with what they hold", async ({ page }) => {
  await page.goto("/sources");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(5);
  await page.getByRole("link", { name: "003_1e6640ed0be91898.txt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("003_1e6640ed0be91898.txt");
});

test("the line account closes", async ({ page, request }) => {
  const html = await (await request.get("/sources")).text();
  const ids = new Set(html.match(/\/sources\/[0-9a-f]{16}/g));
  expect(ids.size).toBe(5);
  for (const id of ids) {
    await page.goto(id);
    const sentence = await page.getByText(/each read as exactly one of these/).innerText();
    const [total = 0, used = 0, blank = 0, boilerplate = 0, reported = 0, sum = 0] = [
      ...sentence.replaceAll(",", "").matchAll(/\d+/g),
    ].map(Number);
    expect(used + blank + boilerplate + reported).toBe(total);
    expect(sum).toBe(total);
  }
});

test("a long document comes in parts, and no line is missing between them", async ({ page }) => {
  await page.goto(compendium);
  const lines = page.locator("li.line");
  await expect(lines).toHaveCount(500);
  await page.getByRole("link", { name: "Later lines" }).first().click();
  await expect(page).toHaveURL(/from=501/);
  await expect(lines.first()).toHaveId("L501");
  await expect(lines).toHaveCount(500);
  await page.getByRole("link", { name: "Earlier lines" }).first().click();
  await expect(lines.first()).toHaveId("L1");
});

test("says what each line was read as, and puts diagnostics under their line", async ({ page }) => {
  await page.goto("/sources/0cd3e7818b099703");
  await expect(page.locator("#L4")).toContainText("write-up 1, answer 1.1");
  await expect(page.locator("#L2").getByText("write-up-untitled")).toBeVisible();
});

test("boilerplate is folded away, and opens", async ({ page }) => {
  await page.goto("/sources/2417b7ef8165e66a?from=501");
  const fold = page.getByText(/^Lines \d+–\d+: boilerplate, folded away$/);
  await expect(page.getByText(/© SPRING/)).toBeHidden();
  await fold.click();
  await expect(page.getByText(/© SPRING/)).toBeVisible();
});

test("lit boilerplate is not folded away", async ({ page }) => {
  await page.goto("/sources/2417b7ef8165e66a?lines=545-545#L545");
  await expect(page.locator("#L545")).toBeVisible();
  await expect(page.locator("[aria-current=true]")).toHaveCount(1);
  await expect(page.locator("#L545")).toContainText("•");
});

test("lines of a later part are lit there without further words in the address", async ({ page }) => {
  await page.goto(`${compendium}?lines=846-846#L846`);
  await expect(page.locator("#L846")).toHaveAttribute("aria-current", "true");
  await expect(page.locator("#L846")).toBeInViewport();
});

test("lit lines differ by more than colour", async ({ page }) => {
  await page.goto("/sources/2417b7ef8165e66a?lines=173-173");
  const edge = (line: string) =>
    page.locator(`${line} > .line-number`).evaluate((link) => getComputedStyle(link).borderInlineEndWidth);
  expect(await edge("#L173")).toBe("4px");
  expect(await edge("#L171")).toBe("2px");
  await expect(page.locator("#L173 mark")).toContainText("lit up:");
  await page.getByRole("link", { name: "Put the light out" }).click();
  await expect(page.locator("[aria-current=true]")).toHaveCount(0);
});

test("lines that the document does not have are said not to be there", async ({ page }) => {
  await page.goto("/sources/0cd3e7818b099703?lines=900-901");
  await expect(page.getByText("This document has no line 900–901: it ends at line 63.")).toBeVisible();
  await expect(page.locator("[aria-current=true]")).toHaveCount(0);
});

test("nonsense for lines is no light and no error", async ({ page }) => {
  const response = await page.goto("/sources/0cd3e7818b099703?lines=9-3,x,-1,1e9&from=-7");
  expect(response?.status()).toBe(200);
  await expect(page.locator("[aria-current=true]")).toHaveCount(0);
  await expect(page.locator("#L1")).toBeVisible();
});

test("the write-ups of a document lead to their practices and to their lines", async ({ page }) => {
  await page.goto("/sources/2417b7ef8165e66a");
  const held = page.getByRole("region", { name: "Write-ups in this document" });
  await expect(held.getByRole("listitem")).toHaveCount(3);
  await held.getByRole("link", { name: /^Drop-in Center/ }).click();
  await expect(page).toHaveURL(/\/practices\/undok$/);
});

test("an unknown document is a 404", async ({ request }) => {
  for (const id of ["0000000000000000", "nonsense", "0cd3e7818b0997"]) {
    expect((await request.get(`/sources/${id}`)).status(), id).toBe(404);
  }
});
