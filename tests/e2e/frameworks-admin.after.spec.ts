/**
 * These add criteria, which nobody takes out again: they run after all others (playwright.config.ts), each under a slug of its
 * own that no other spec knows.
 */
import { readFileSync } from "node:fs";
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { expect, expectNoViolations, test } from "./test";

const framework = (slug: string, words: string) =>
  JSON.stringify(
    {
      slug,
      title: `Criteria of ${slug}`,
      printedHeading: `Heading of ${slug}`,
      publisher: "A test",
      areas: [
        {
          code: "1",
          slug: "care",
          title: "Care",
          questions: [
            {
              code: "1.1",
              text: "Do people care?",
              prompts: ["Who does?"],
              items: [
                { code: "1.1.1", text: words },
                { code: "1.1.2", text: "They show it." },
              ],
            },
          ],
        },
      ],
    },
    null,
    2,
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("check, add, check again, add a version, download", async ({ page, request }) => {
      const slug = javaScriptEnabled ? "spec-with-script" : "spec-without-script";
      const title = `Criteria of ${slug}`;
      await signIn(page, administrator);
      await page.goto("/admin/frameworks");
      await expect(page.getByRole("row", { name: /SPRING Good Practice Criteria/ })).toContainText(
        "40 items",
      );
      const check = async (json: string) => {
        await page.getByLabel("The JSON").fill(json);
        await page.getByRole("button", { name: "Check it and show it" }).click();
      };
      const alert = page.getByRole("alert", { name: /problem/ });
      await check('{\n  "slug": "a",\n  "title" "b"\n}');
      await expect(alert).toContainText("in line 3, at sign 11");
      await check(framework(slug, "They do.").replace('"1.1.2"', '"2.1.2"'));
      await expect(alert).toContainText("areas[0].questions[0].items[1].code: does not belong there");
      await expect(page.getByLabel("The JSON")).toHaveValue(/"2\.1\.2"/);

      await check(framework(slug, "They do."));
      const checked = page.getByRole("region", { name: `Checked: “${title}”` });
      await expect(checked).toContainText("A new set of criteria, version 1.");
      await expect(checked.getByRole("row", { name: /1\.1\.1 They do\./ })).toBeVisible();
      if (javaScriptEnabled) await expectNoViolations(page);
      await page.getByRole("button", { name: `Add version 1 of “${title}”` }).click();
      await expect(page.getByText(`Added: ${title}, version 1.`)).toBeVisible();

      await page.getByLabel("Or a file with it").setInputFiles({
        name: "criteria.json",
        mimeType: "application/json",
        buffer: Buffer.from(framework(slug, "They really do.")),
      });
      await page.getByRole("button", { name: "Check it and show it" }).click();
      await expect(checked).toContainText("1.1.1 is reworded: “They do.” becomes “They really do.”");
      await page.getByRole("button", { name: `Add version 2 of “${title}”` }).click();
      await expect(page.getByText(`Added: ${title}, version 2.`)).toBeVisible();

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: `Download ${title}, version 1, as JSON` }).click(),
      ]);
      const file = readFileSync(await download.path(), "utf8");
      expect(JSON.parse(file)).toMatchObject({ slug, version: 1, assessments: 0 });
      await page.goto("/admin/frameworks");
      await check(await (await request.get(`/api/v1/frameworks/${slug}`)).text());
      await expect(checked).toContainText("Nothing to do: version 2 has this very content.");
      await expect(page.getByRole("button", { name: /^Add version/ })).toHaveCount(0);

      // Public pages have it, though no assessment stands on it.
      const pages = [`/criteria/${slug}`, `/criteria/${slug}/1.1.1`, `/assess/form/${slug}`];
      for (const at of pages) {
        expect([at, (await page.goto(at))?.status()]).toEqual([at, 200]);
        await expect(page.getByText("They really do.").first()).toBeAttached();
      }
      expect((await page.goto(`/matrix?framework=${slug}`))?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
}
