/** A page as it is on a slow line: shown, and not alive yet. */
import type { Page } from "@playwright/test";

/** Holds the site's scripts back on pages that are opened from now on; gives what lets them through. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
