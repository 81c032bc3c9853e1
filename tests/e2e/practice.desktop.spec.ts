/** A practice: what it says of itself, its assessments with the four states, and the way from a statement to its lines. */
import { expect, test } from "./test";

test("has its fingerprint as links that lead to the areas", async ({ page }) => {
  await page.goto("/practices/migracode");
  await expect(page).toHaveTitle("MigraCode – Exemplar");
  const link = page.getByRole("link", {
    name: "Effectiveness: 7 met, 0 not met, 3 no mark, 0 not listed, of 10",
  });
  await link.click();
  await expect(page).toHaveURL(/#area-3$/);
  await expect(page.locator("#area-3").getByRole("heading", { level: 3 })).toBeInViewport();
});

test("shows the four states in words, and what is not listed as such", async ({ page }) => {
  await page.goto("/practices/migracode");
  const state = (item: string) => page.locator(`[id="i-${item}"]`);
  await expect(state("1.1.1")).toContainText("met");
  await expect(state("2.2.3")).toContainText("not listed");
  await expect(page.getByText("33 met, 0 not met, 3 no mark, 4 not listed, of 40").first()).toBeVisible();
  await page.goto("/practices/sirius-school");
  await expect(state("2.1.3")).toContainText("not met");
});

test("a source link opens the document with exactly its lines lit", async ({ page }) => {
  await page.goto("/practices/undok");
  const answer = page.locator('[id="q-1.1"]');
  const text = await answer.getByText(/^Undok works to be accessible for all workers/).innerText();
  await answer.getByRole("link", { name: "source, line 173 (Question 1.1)" }).click();
  await expect(page).toHaveURL("/sources/2417b7ef8165e66a?lines=173-173#L173");
  const lit = page.locator("[aria-current=true]");
  await expect(lit).toHaveCount(1);
  await expect(lit).toHaveId("L173");
  await expect(lit).toContainText(text.trim());
  await expect(lit).toBeInViewport();
  await expect(page.getByText("Line 173 is lit up below.")).toBeAttached();
});

test("a paragraph that a page break cut lights both its parts, and nothing between", async ({ page }) => {
  await page.goto("/practices/multicultural-babinec");
  const link = page.getByRole("link", { name: /^source, lines .*,.*\(Context\)/ });
  const name = await link.innerText();
  const ranges = [...name.matchAll(/(\d+)(?:–(\d+))?/g)].map(([, first, last]) => [
    Number(first),
    Number(last ?? first),
  ]);
  expect(ranges.length).toBeGreaterThan(1);
  await link.click();
  await expect(page).toHaveURL(/\/sources\/4a366cf0da7acf74\?lines=/);
  const lit = await page.locator("[aria-current=true]").evaluateAll((lines) => lines.map(({ id }) => id));
  const expected = ranges.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index) => `L${first + index}`),
  );
  expect(lit).toEqual(expected);
});

test("two assessments of one practice stand apart, each with its own anchors", async ({ page }) => {
  await page.goto("/practices/undok");
  await expect(page.getByRole("heading", { level: 2, name: /^Assessment: / })).toHaveText([
    "Assessment: SPRING Good Practice Criteria",
    "Assessment: ASSESS criteria for promising practices of integration of vulnerable migrants",
  ]);
  await page.getByRole("link", { name: "Transferability: met" }).click();
  await expect(page).toHaveURL(/#assess-integration-area-6$/);
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.length).toBe(new Set(ids).size);
});

test("footnotes are notes: a mark leads to the note, and the note back", async ({ page }) => {
  await page.goto("/practices/multicultural-babinec");
  const mark = page.getByRole("link", { name: "Note ³", exact: true });
  await mark.click();
  await expect(page).toHaveURL(/-note-1$/);
  const note = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /Back to the text of note ³/ }) });
  await expect(note).toContainText("staratrznica.sk");
  await note.getByRole("link", { name: /Back to the text/ }).click();
  await expect(mark).toBeInViewport();
});

test("a title that only describes says so", async ({ page }) => {
  await page.goto("/practices/employment-programme-trafficked-women");
  await expect(page.getByText("Our description: the source gives no title.")).toBeVisible();
  await page.goto("/practices/migracode");
  await expect(page.getByText("Our description: the source gives no title.")).toHaveCount(0);
});

test("a value that no line states says how it is known", async ({ page }) => {
  await page.goto("/practices/migracode");
  const country = page.locator("#profile dl > div").filter({ hasText: "Country" });
  await country.getByText("How we know (certain)").click();
  await expect(country.locator("details")).toHaveAttribute("open", "");
});

test("what is marked but is no item is kept, and counted nowhere", async ({ page, request }) => {
  const { items } = await (await request.get("/api/v1/practices?pageSize=100")).json();
  const found: string[] = [];
  for (const { slug } of items) {
    const html = await (await request.get(`/practices/${slug}`)).text();
    if (html.includes("kept as it stands, counted nowhere")) found.push(slug);
  }
  expect(found.length).toBeGreaterThan(0);
  await page.goto(`/practices/${found[0]}`);
  await expect(page.getByRole("heading", { name: /not an item of the criteria/ }).first()).toBeVisible();
});

test("an unknown practice is a 404", async ({ request }) => {
  const response = await request.get("/practices/no-such-practice");
  expect(response.status()).toBe(404);
});

test("on paper: a report of a few pages with its sources, without what is for the screen", async ({
  page,
}) => {
  await page.goto("/practices/migracode");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "On this page" })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("heading", { name: "Sources of this page" })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets).toBeLessThanOrEqual(4);
});
