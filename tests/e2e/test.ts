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

const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules of axe that look at colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Fails with the list of what axe finds against WCAG 2.2 A and AA on the page as it is now. */
export async function expectNoViolations(page: Page): Promise<void> {
  // A page that is reached by script gets its title last.
  await expect(page).toHaveTitle(/\S/);
  await expectNothingFound(axe(page).withTags(WCAG_AA));
}

/** The same in light and in dark, whose structure is the same: there only the colours are looked at. Leaves the page in dark. */
export async function expectNoViolationsInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNothingFound(axe(page).withRules(COLOUR_RULES));
}

/** There are no frames of other sites here: without the mode for them, axe opens a second page for each look, a quarter of its time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function expectNothingFound(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect(found, "what axe finds").toEqual([]);
}
