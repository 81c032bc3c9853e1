/** The whole way of one self-assessment: started, answered, without a network, on another browser, result, plan, out and in again. */
import { gapOf, writeStep } from "./assess-result-steps";
import { answerFirstArea, downloadText, startAssessment } from "./assess-steps";
import { expect, test } from "./test";

// The browser itself logs that it asked while there was no network.
test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED/] });

test("from the first answer to a plan, and the Word form gives the same record again", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const draft = await startAssessment(page, "Table of neighbours");
  await answerFirstArea(page, draft, "We cook together.");

  // The network goes, and comes back while the page stands open.
  const answer = page.getByRole("region", { name: /^1\.1 / }).getByLabel("Your answer");
  await context.setOffline(true);
  await answer.fill("We cook together, and eat.");
  await expect(page.getByText("kept on this device").first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${draft}/area/inclusivity-participation`);
  await expect(other.getByRole("region", { name: /^1\.1 / }).getByLabel("Your answer")).toHaveValue(
    "We cook together, and eat.",
  );

  await other.goto(`${draft}/result`);
  await gapOf(other, "1.1.2").getByRole("link", { name: /plan/ }).click();
  await writeStep(other, "1.1.2", { what: "Print it in five languages", who: "Amira", when: "2027-03-15" });
  await other.goto(`${draft}/plan`);
  expect(await downloadText(other, "Calendar (.ics)")).toContain("DTSTART;VALUE=DATE:20270315");

  const word = await other.request.get(`${draft}/take-along/self-assessment.docx`);
  const text = await (await other.request.get(`${draft}/take-along/self-assessment.txt`)).text();
  const again = await startAssessment(other, "Another name");
  await other.goto(`${again}/take-along`);
  await other.getByLabel("The file").setInputFiles({
    name: "form.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: await word.body(),
  });
  await other.getByRole("button", { name: "Upload and look" }).click();
  await other.getByRole("button", { name: "Take over everything from the file" }).click();
  await expect(other.getByText(/fields were taken over/)).toBeVisible();
  expect(await (await other.request.get(`${again}/take-along/self-assessment.txt`)).text()).toBe(text);
  await elsewhere.close();
});
