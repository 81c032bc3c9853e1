/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts), and undo
 * what they did. Two practices are found to be one, and then not to be.
 */
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { expect, expectNoViolations, test } from "./test";

/** No other spec reads or changes these. Both are assessed by the same criteria and described under the same headings. */
const OLD = { slug: "induction-classes-for-tcn-children", title: "Induction classes for TCN children" };
const STAYS = {
  slug: "job-market-services-for-immigrant-women",
  title: "Job-market services for Immigrant Women",
};

// All are about the same two practices.
test.describe.configure({ mode: "serial" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("merge two practices, follow the old address, undo it", async ({ page, request }) => {
      await signIn(page, administrator);
      await page.goto("/admin/practices");
      await page.getByRole("searchbox").fill("induction classes");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: OLD.title, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: `Practice: ${OLD.title}` })).toBeVisible();
      await page.getByRole("searchbox").fill(`/practices/${STAYS.slug}`);
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: STAYS.title, exact: true }).click();
      await expect(page.getByRole("region", { name: `This one goes ${OLD.title}` })).toContainText(OLD.slug);
      await expect(page.getByRole("region", { name: `This one stays ${STAYS.title}` })).toContainText(
        STAYS.slug,
      );
      await expect(page.getByRole("region", { name: "What will happen" })).toContainText(
        `“${OLD.title}” becomes another name of “${STAYS.title}”.`,
      );
      if (javaScriptEnabled) await expectNoViolations(page);
      await page.getByLabel("Reason").fill("The same people");
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      await expect(page.getByText(/^Merged\./)).toBeVisible();
      if (javaScriptEnabled) await expectNoViolations(page);

      const answer = await request.get(`/practices/${OLD.slug}?a=1`, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location]).toEqual([308, `/practices/${STAYS.slug}?a=1`]);
      await page.goto(`/practices/${OLD.slug}`);
      await expect(page).toHaveURL(new RegExp(`/practices/${STAYS.slug}$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(STAYS.title);
      await expect(page.getByText(`Also catalogued as “${OLD.title}” until`)).toBeVisible();
      // Two assessments by the same criteria, sections under the same headings: each has an address of its own.
      const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      await page.goto(`/compare?p=queer-base&p=${OLD.slug}&differences=1`);
      await expect(page).toHaveURL(new RegExp(`/compare\\?p=queer-base&p=${STAYS.slug}&differences=1$`));

      await page.goto(`/admin/practices/${OLD.slug}`);
      await page.getByText(`Undo the merge of “${OLD.title}”`).click();
      await page.getByLabel("Reason").fill("Two after all");
      await page.getByRole("button", { name: "Undo the merge" }).click();
      await expect(page.getByText(/^The merge was undone\./)).toBeVisible();
      await page.goto(`/practices/${OLD.slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(OLD.title);
      await page.goto(`/practices/${STAYS.slug}`);
      await expect(page.getByText("Also catalogued as")).toHaveCount(0);
    });
  });
}

test("a merge that cannot be is said to be none", async ({ page }) => {
  await signIn(page, administrator);
  await page.goto(`/admin/practices/${STAYS.slug}/merge?into=${STAYS.slug}`);
  await page.getByLabel("Reason").fill("Twice the same");
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("alert", { name: /problem/ })).toContainText("a practice is itself already");
  await page.goto("/admin/practices/no-such-practice/merge");
  await expect(page.getByRole("alert", { name: /problem/ })).toContainText("there is no such practice");
});
