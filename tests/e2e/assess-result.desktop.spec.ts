/** The result of a self-assessment and the plan that comes of it. */
import { readFile } from "node:fs/promises";
import { frameworkSchema } from "../../lib/frameworks/schema";
import { gapOf, startWithGaps, writeStep } from "./assess-result-steps";
import { startAssessment } from "./assess-steps";
import { expect, expectNoViolations, test } from "./test";

test("says what is met, not met, without a mark and not listed, and never a score", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/result`);
  await expect(page).toHaveTitle(/^Result/);
  await expect(
    page.getByRole("img", { name: /: 1 met, 1 not met, 36 no mark, 2 not listed, of 40$/ }),
  ).toBeVisible();
  const row = page.getByRole("row", { name: /^1 Inclusivity & Participation/ });
  await expect(row.getByRole("cell")).toHaveText(["1 of 9", "1 of 9", "5 of 9", "2 of 9"]);
  await expect(page.getByRole("row", { name: /^All areas/ }).getByRole("cell")).toHaveText([
    "1 of 40",
    "1 of 40",
    "36 of 40",
    "2 of 40",
  ]);
  await expect(page.getByRole("main")).not.toContainText(/\bscore:|\d+ ?%|\bpoints\b/);
  await expectNoViolations(page);
});

test("each gap has practices that meet it, the likest first, with the reason and their words", async ({
  page,
}) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/result`);
  const gap = gapOf(page, "1.1.2");
  await expect(gap).toContainText("You marked it as not met.");
  await expect(gap).toContainText(/Met by 15 of 16 practices assessed by these criteria/);
  const first = gap.getByRole("article").first();
  await expect(first).toContainText(/^Employment and psychosocial programme for trafficked women/);
  await expect(first).toContainText("Like yours: for women; only 2 items are marked in both");
  await expect(first).toContainText("What they wrote to question 1.1:");
  await expect(first.locator("mark").first()).toHaveText("information");
  await expect(first.getByRole("link", { name: /^source, lines? \d+.*question 1\.1\)$/ })).toHaveAttribute(
    "href",
    /\/sources\//,
  );
  await expect(gap.getByRole("article")).toHaveCount(1);
  await gap.getByText("2 more that meet it:").click();
  await expect(gap.getByRole("article")).toHaveCount(3);

  const unmarked = gapOf(page, "1.1.3");
  await expect(unmarked).toContainText("You have not marked it: that is no “no”.");
  await unmarked.getByRole("link", { name: "Mark it of 1.1.3" }).click();
  await expect(page).toHaveURL(/\/area\/inclusivity-participation#i-1\.1\.3$/);
  await page.goBack();
  await first.getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/\/practices\/employment-programme-trafficked-women#q-1\.1$/);
});

test("areas are folded; the contents and a link from elsewhere open them", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/result`);
  await expect(gapOf(page, "3.2.5")).toBeHidden();
  const contents = page.getByRole("navigation", { name: "Gaps by area" });
  await expect(contents.getByRole("listitem")).toHaveText([
    "1 Inclusivity & Participation 1 not met · 5 without a mark",
    "2 Relevance & Complementarity 11 without a mark",
    "3 Effectiveness 10 without a mark",
    "4 Sustainability 6 without a mark",
    "5 Partnership & Collaboration 4 without a mark",
  ]);
  await page.locator("summary").filter({ hasText: "3 Effectiveness" }).press("Enter");
  await expect(gapOf(page, "3.2.5")).toBeVisible();
  await page.goto(`${draft}/result#g-4.1.1`);
  await page.reload();
  await expect(gapOf(page, "4.1.1")).toBeInViewport();
});

test("a gap becomes a step of the plan, and the plan is taken along", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/plan`);
  await expect(page.getByText("No step is planned yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Word (DOCX)" })).toHaveCount(0);

  await page.goto(`${draft}/result`);
  await gapOf(page, "1.1.2").getByRole("link", { name: "Add to your plan (1.1.2)" }).click();
  await expect(page).toHaveURL(/\/plan\?add=1\.1\.2#p-1\.1\.2$/);
  await writeStep(page, "1.1.2", { what: "Translate; into Arabic", who: "Amina", when: "2027-02-28" });
  await page.getByText(/^3\.2\.5 Assess/).click();
  await writeStep(page, "3.2.5", { what: "=Ask again", who: "", when: "2027-01-15" });
  await page.goto(`${draft}/plan?add=1.1.3`);
  await writeStep(page, "1.1.3", { what: "Talk about it", who: "", when: "" });

  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("15 January 2027");
  await expect(rows.nth(2)).toContainText("28 February 2027");
  await expect(rows.nth(3)).toContainText("no day yet");
  await expectNoViolations(page);

  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const ics = await download("Calendar (.ics)");
  expect(ics.name).toBe("plan.ics");
  expect(ics.bytes.toString()).toContain("DTSTART;VALUE=DATE:20270228\r\n");
  expect(ics.bytes.toString()).toContain("SUMMARY:Translate\\; into Arabic\r\n");
  expect(ics.bytes.toString().match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(ics.bytes.toString()).not.toContain(draft.split("/").at(-1) ?? "");
  await expect(page.getByText("2 steps with a day. One step without a day is not in it.")).toBeVisible();
  const csv = await download("Spreadsheet (CSV)");
  expect(csv.name).toBe("plan.csv");
  expect(csv.bytes.toString()).toContain(",not met,Translate; into Arabic,Amina,2027-02-28,");
  expect(csv.bytes.toString()).toContain(",'=Ask again,");
  const docx = await download("Word (DOCX)");
  expect(docx.name).toBe("plan.docx");
  expect(docx.bytes.subarray(0, 2).toString()).toBe("PK");

  await page.goto(`${draft}/result`);
  await expect(
    gapOf(page, "1.1.2").getByRole("link", { name: /^In your plan, by 28 February 2027/ }),
  ).toBeVisible();
});

test("a step asked for stands clear of the saved-state line, ready to be written in", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/result`);
  await gapOf(page, "1.1.2").getByRole("link", { name: "Add to your plan (1.1.2)" }).click();
  await expect(page.getByLabel("What will you do? for 1.1.2")).toBeFocused();
  const bar = await page.locator("#saved-state").boundingBox();
  const step = await page.getByRole("region", { name: /^1\.1\.2 / }).boundingBox();
  expect(step?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});

test("the table and the files follow what is saved, and the form stays as it is", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/plan`);
  await page.getByText(/^3\.2\.5 Assess/).click();
  const what = page.getByLabel("What will you do? for 3.2.5");
  await what.pressSequentially("Ask");
  await expect(page.getByRole("row", { name: /^3\.2\.5 .* Ask no day yet/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Word (DOCX)" })).toBeVisible();
  await expect(what).toBeFocused();
  await what.pressSequentially(" again");
  await expect(page.getByRole("row", { name: /^3\.2\.5 .* Ask again no day yet/ })).toBeVisible();
  await expect(what).toHaveValue("Ask again");
  await expect(page.getByText("Somebody else changed")).toHaveCount(0);
});

test("a step stays when its item is met meanwhile, and says so", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/plan?add=1.1.2`);
  await writeStep(page, "1.1.2", { what: "Translate", who: "", when: "" });
  await page.goto(`${draft}/area/inclusivity-participation`);
  await page
    .getByRole("group", { name: /^1\.1\.2 / })
    .getByLabel("Met", { exact: true })
    .check();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByText("Your answers were saved.")).toBeVisible();
  await page.goto(`${draft}/plan`);
  await expect(page.getByRole("row", { name: /^1\.1\.2 .* met meanwhile/ })).toBeVisible();
  await expect(page.getByText("You have marked this item as met meanwhile.")).toBeVisible();
  await expect(page.getByLabel("What will you do? for 1.1.2")).toHaveValue("Translate");
});

test("nothing marked yet: says what to do", async ({ page }) => {
  const draft = await startAssessment(page);
  await page.goto(`${draft}/result`);
  await expect(page.getByRole("heading", { name: "Nothing is marked yet" })).toBeVisible();
  await page.getByRole("link", { name: "Begin with 1 Inclusivity & Participation" }).click();
  await expect(page).toHaveURL(/\/area\/inclusivity-participation$/);
});

test.describe("a link that opens nothing", () => {
  test.use({ allowedConsole: [/404/] });

  test("opens no result, no plan and no file", async ({ page, request }) => {
    const draft = await startWithGaps(page);
    for (const forged of [`${draft}x`, draft.slice(0, -1), "/assess/none", "/assess/%00"]) {
      for (const path of ["result", "plan", "plan/plan.ics", "plan/plan.csv", "plan/plan.docx"]) {
        const answer = await request.get(`${forged}/${path}`);
        expect([path, answer.status()]).toEqual([path, 404]);
        expect(await answer.text()).not.toContain("Table of neighbours");
      }
    }
    const other = await request.get(`${draft}/plan/plan.exe`);
    expect(other.status()).toBe(404);
    const file = await request.get(`${draft}/plan/plan.csv`);
    expect(file.headers()["cache-control"]).toBe("private, no-store");
    expect(file.headers()["content-disposition"]).toBe('attachment; filename="plan.csv"');
  });
});

test("no gaps: says so, and there is nothing to plan", async ({ page }) => {
  const file = await readFile("seeds/frameworks/assess-monitoring.json", "utf8");
  const { title, areas } = frameworkSchema.parse(JSON.parse(file));
  await page.goto("/assess");
  await page.getByLabel(title).check();
  await page.getByLabel("What is your practice called?").fill("All of it");
  await page.getByRole("button", { name: "Start the self-assessment" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your self-assessment" })).toBeVisible();
  const draft = new URL(page.url()).pathname;
  await page.goto(`${draft}/area/${areas[0]?.slug}`);
  for (const area of areas) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(area.title);
    await page.getByLabel("Met", { exact: true }).check();
    await page.getByRole("button", { name: "Save and go on" }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your self-assessment");
  await page.goto(`${draft}/result`);
  await expect(page.getByRole("heading", { name: "No gaps" })).toBeVisible();
  await expect(page.getByText("You have marked all 7 items as met.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Gaps, and who shows how" })).toHaveCount(0);
  await expectNoViolations(page);
  await page.goto(`${draft}/plan`);
  await expect(page.getByText("There is nothing to plan")).toBeVisible();
  await expectNoViolations(page);
});
