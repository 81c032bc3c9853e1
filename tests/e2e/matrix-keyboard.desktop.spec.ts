/** The matrix by keyboard alone, the line that reads the cell one is at, and the PNG made in the browser. */
import { readFileSync } from "node:fs";
import { expect, test } from "./test";

const grid = (page: import("@playwright/test").Page) => page.getByRole("grid");
const status = (page: import("@playwright/test").Page) =>
  page.getByRole("status", { name: "The cell you are at" });
/** The cell that has the focus: its place in the table, counted from 0, heads included. */
const place = (page: import("@playwright/test").Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest("td, th") as HTMLTableCellElement | null;
    return cell ? [(cell.parentElement as HTMLTableRowElement).rowIndex, cell.cellIndex] : null;
  });

/** Opens a matrix, and gives back when it is a grid: without scripts, or before they are awake, keys scroll as on any page. */
async function openGrid(page: import("@playwright/test").Page): Promise<void> {
  await page.goto("/matrix");
  await expect(grid(page).locator("[tabindex='0']")).toHaveCount(1);
}

test("is one tab stop; arrows, Home, End and pages move; Enter opens the passage", async ({ page }) => {
  await openGrid(page);
  await page.getByRole("link", { name: "By likeness" }).focus();
  await page.keyboard.press("Tab");
  // Three rows of heads and one of sums; then the first practice's first item.
  expect(await place(page)).toEqual([4, 1]);
  await page.keyboard.press("ArrowRight");
  expect(await place(page)).toEqual([4, 2]);
  await page.keyboard.press("ArrowDown");
  expect(await place(page)).toEqual([5, 2]);
  await page.keyboard.press("End");
  expect(await place(page)).toEqual([5, 40]);
  await page.keyboard.press("ArrowRight");
  expect(await place(page)).toEqual([5, 40]);
  await page.keyboard.press("Home");
  expect(await place(page)).toEqual([5, 0]);
  await page.keyboard.press("Control+End");
  expect(await place(page)).toEqual([19, 40]);
  await page.keyboard.press("PageUp");
  expect(await place(page)).toEqual([9, 40]);
  await page.keyboard.press("Control+Home");
  expect(await place(page)).toEqual([0, 0]);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("link", { name: /^Fold area 1/ })).toBeFocused();
  // Down through a wide head: question, item, sum, first practice.
  for (const row of [1, 2, 3, 4]) {
    await page.keyboard.press("ArrowDown");
    expect((await place(page))?.[0]).toBe(row);
  }
  await expect(grid(page).locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Tab");
  expect(await place(page)).toBeNull();
  await page.keyboard.press("Shift+Tab");
  expect((await place(page))?.[0]).toBe(4);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/practices\/[a-z0-9-]+#q-1\.1$/);
});

for (const [width, height] of [
  [390, 844],
  [700, 500],
  [1440, 600],
] as const) {
  test(`nothing hides what has the focus at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openGrid(page);
    await page.getByRole("link", { name: "By likeness" }).focus();
    await page.keyboard.press("Tab");
    const hidden: string[] = [];
    for (const [key, times] of [
      ["Control+End", 1],
      ["ArrowLeft", 39],
      ["ArrowUp", 16],
      ["ArrowRight", 39],
      ["PageDown", 2],
      ["Home", 1],
      ["PageUp", 2],
      ["Control+Home", 1],
      ["ArrowRight", 5],
    ] as const) {
      for (let step = 1; step <= times; step++) {
        await page.keyboard.press(key);
        const over = await page.evaluate(cover);
        if (over !== null) hidden.push(`${key}, step ${step}: ${over}`);
      }
    }
    expect(hidden).toEqual([]);
  });
}

/** What lies over a corner of what has the focus; null where nothing does. The names of areas may be wider than the screen: they begin in sight. */
function cover(): string | null {
  const focused = document.activeElement;
  const pane = document.querySelector(".matrix-frame")?.getBoundingClientRect();
  if (!focused || !pane) return "nothing has the focus";
  const { top, right, bottom, left } = focused.getBoundingClientRect();
  const corner = document.querySelector(".matrix-corner")?.getBoundingClientRect();
  const far = right - left > pane.right - (corner?.right ?? pane.left) ? pane.right : right;
  for (const [x, y] of [
    [left + 1, top + 1],
    [far - 1, top + 1],
    [left + 1, bottom - 1],
    [far - 1, bottom - 1],
  ] as const) {
    const seen = document.elementFromPoint(x, y);
    const cell = focused.closest("td, th");
    if (!seen || !cell?.contains(seen)) return `${seen?.tagName}.${seen?.className} at ${x}, ${y}`;
  }
  return null;
}

test("the line reads state, practice and the item's wording, for focus and pointer", async ({ page }) => {
  await openGrid(page);
  await expect(status(page)).toContainText("move with the arrow keys");
  const row = grid(page).getByRole("row").filter({ hasText: "MigraCode" });
  await row.locator("td").nth(29).hover();
  await expect(status(page)).toContainText("no mark");
  await expect(status(page)).toContainText("MigraCode");
  await expect(status(page)).toContainText("3.2.5");
  await row.locator("td a").first().focus();
  await expect(status(page)).toContainText("1.1.1 Adopt a participatory");
  await expect(status(page)).toContainText("met");
  await page.keyboard.press("ArrowUp");
  await expect(status(page)).not.toContainText("MigraCode");
});

test("folding by keyboard keeps the focus and the grid", async ({ page }) => {
  await openGrid(page);
  await page.getByRole("link", { name: "By likeness" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/fold=1$/);
  await expect(page.getByRole("link", { name: /^Unfold area 1/ })).toBeFocused();
  await expect(grid(page).locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(status(page)).toContainText("met");
});

test("gives a PNG drawn from the SVG, twice its size", async ({ page }) => {
  await page.goto("/matrix?country=IT");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Picture as pixels (PNG)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("exemplar-matrix-spring-good-practice-by-title.png");
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const svg = await (await page.request.get("/api/v1/matrix/svg?country=IT")).text();
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test.describe("when the picture cannot be had", () => {
  test.use({ allowedConsole: [/status of 503/] });

  test("says that no PNG could be drawn", async ({ page }) => {
    await page.goto("/matrix");
    await page.route("**/api/v1/matrix/svg*", (route) => route.fulfill({ status: 503, body: "" }));
    await page.getByRole("button", { name: "Picture as pixels (PNG)" }).click();
    await expect(page.getByText("The PNG could not be drawn in this browser.")).toBeVisible();
  });
});
