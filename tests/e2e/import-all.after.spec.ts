/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts).
 * A whole document is published in one go, with and without a script that asks how far it is.
 */
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { giveTitle, publishedPaths, takeOut, uploadDocument, writeUpText } from "./import-steps";
import { expect, expectNoViolations, test } from "./test";

for (const { javaScriptEnabled, names } of [
  { javaScriptEnabled: true, names: ["The Boats of Alte Donau", "The Band of Liesing"] },
  { javaScriptEnabled: false, names: ["The Ferry of Klosterneuburg", "The Bees of Penzing"] },
]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("two write-ups of one document are published in one go", async ({ page }) => {
      await signIn(page, administrator);
      const text = names.map(writeUpText).join("\n\n");
      await uploadDocument(page, { name: "two.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
      const document = new URL(page.url()).pathname;
      for (const [at, name] of names.entries()) {
        await page.goto(`${document}/${at + 1}`);
        await giveTitle(page, name);
        // They are much like each other: once one is published, the other would have to be decided.
        await page.getByRole("radio", { name: "A practice of its own" }).check();
        await page.getByRole("button", { name: "Keep this decision" }).click();
        await expect(page.getByText("Decided: a practice of its own.")).toBeVisible();
      }
      await page.getByRole("link", { name: "two.md" }).click();
      await expect(page.getByRole("table", { name: "Write-ups" }).getByRole("link")).toHaveText(names);
      await expect(page.getByText("2 write-ups are published as it was decided.")).toBeVisible();
      await page.getByLabel("Why fields were changed").fill("Their documents have no titles");
      await page.getByRole("button", { name: "Publish 2 write-ups" }).click();
      // Where it is still going on, the page asks again by itself.
      await expect(
        page.getByText("Done: 2 of 2 published or left out. Nothing is left.").last(),
      ).toBeVisible();
      if (javaScriptEnabled) await expectNoViolations(page);
      await page.getByRole("link", { name: "Back to the document" }).click();
      await expect(page.getByText("2 write-ups, 2 of 2 published")).toBeVisible();
      if (javaScriptEnabled) await expectNoViolations(page);
      for (const [at] of names.entries()) {
        await page.goto(`${document}/${at + 1}`);
        await takeOut(page, await publishedPaths(page));
      }
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("publishing that was interrupted: its page asks again by itself, and goes on when it is told to", async ({
    page,
  }) => {
    await signIn(page, administrator);
    // Made before the server started (tests/setup/e2e-draft.ts). What it has cannot get into the catalogue.
    await page.goto("/admin/import");
    await page.getByRole("link", { name: "stopped.txt" }).click();
    await page.getByRole("link", { name: "Publishing" }).click();
    await expect(page.getByRole("status").first()).toHaveText("0 of 2 published or left out");
    await expect(page.getByText("If the number no longer grows, the server was interrupted.")).toBeVisible();
    const { pathname } = new URL(page.url());
    await page.waitForRequest((asked) => asked.isNavigationRequest() && asked.url().endsWith(pathname));
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("status").first()).toHaveText(
      "Done: 0 of 2 published or left out. 2 stay open, each with the reason.",
    );
    await expect(page.getByRole("button", { name: "Go on" })).toHaveCount(0);
    // The reason stands beside each, and leads there.
    const left = page.getByRole("region", { name: "What stays open" });
    await expect(left.getByRole("listitem")).toHaveText([
      "1 no title yet: has no title",
      "2 no title yet: has no title",
    ]);
    await expect(left.getByRole("link").first()).toHaveAttribute("href", /\/1$/);
    await page.getByRole("link", { name: "Back to the document" }).click();
    await page.getByLabel("Reason", { exact: true }).fill("Brought by a test");
    await page.getByRole("button", { name: "Throw away" }).click();
    await expect(page.getByText("Thrown away. You can bring it back.")).toBeVisible();
  });
});
