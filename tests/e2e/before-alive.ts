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

/** Opens a page whose scripts are held back, and gives back when it stands there as a reader sees it: with its styles and typefaces. */
export async function openHeld(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForFunction(() => {
    const styles = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
    return styles.length > 0 && styles.every(({ sheet }) => sheet) && document.fonts.status === "loaded";
  });
}
