/**
 * The `test` of every end-to-end spec. A test fails when the page logs an error, throws one, or asks anything of another site;
 * a spec that means to see a 404 says `test.use({ allowedConsole: [/404/] })`.
 */
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

type StrictPage = {
  /** Console errors that a spec expects. */
  allowedConsole: RegExp[];
  strictPage: undefined;
};

export const test = base.extend<StrictPage>({
  allowedConsole: [[], { option: true }],
  strictPage: [
    async ({ context, baseURL, allowedConsole }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        const text = `${message.text()} (${message.location().url})`;
        if (message.type() === "error" && !allowedConsole.some((allowed) => allowed.test(text))) {
          complaints.push(`console.error: ${text}`);
        }
      });
      context.on("weberror", (error) => complaints.push(`page error: ${error.error().stack}`));
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(baseURL ?? "").origin) {
          complaints.push(`asked another site: ${request.url()}`);
        }
      });
      await use(undefined);
      expect(complaints, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Fails with the list of what axe finds against WCAG 2.2 A and AA on the page as it is now. */
export async function expectNoViolations(page: Page): Promise<void> {
  // A page that is reached by script gets its title last.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect(found, "what axe finds").toEqual([]);
}
