/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts).
 * What was made one with an assessment of the catalogue.
 */
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { giveTitle, publishAsNew, takeOut, uploadDocument, writeUpText } from "./import-steps";
import { expect, test } from "./test";

test("a merge is not taken out with all that was there before: it is put back field by field", async ({
  page,
}) => {
  await signIn(page, administrator);
  const title = "The Well of Hernals";
  await uploadDocument(page, {
    name: "well.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(writeUpText(title)),
  });
  await giveTitle(page, title);
  const well = await publishAsNew(page);
  const second = writeUpText(title).replace("cook, repair", "draw water, cook, repair");
  await uploadDocument(page, { name: "well-2.txt", mimeType: "text/plain", buffer: Buffer.from(second) });
  await page.getByRole("link", { name: `compare side by side: “${title}”` }).click();
  await page.getByLabel("Take it from this document: Answer to 1.2").check();
  await page.getByRole("button", { name: "Merge with the ticked fields" }).click();
  await expect(page.getByText(`Decided: merged with “${title}”, one field ticked.`)).toBeVisible();
  await page.getByRole("button", { name: "Publish now" }).click();
  const notice = page.getByRole("region", { name: "It is in the catalogue." });
  await expect(notice).toContainText(
    `made one with the assessment of “${title}”: one ticked field was taken from here`,
  );
  await expect(notice.getByRole("link", { name: "Take it out again" })).toHaveCount(0);
  await notice.getByRole("link", { name: "Put changed fields back" }).click();
  await expect(page.getByRole("region", { name: "Correct" }).first()).toBeVisible();
  await takeOut(page, well);
});
