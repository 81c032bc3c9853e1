/** Asks for the two typefaces of every page with the page itself: words that change their face later move what is below them. */
import { preload } from "react-dom";

// The files that app/globals.css names for Latin letters: the build gives both the same address.
const files = [
  new URL("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2", import.meta.url),
  new URL("@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2", import.meta.url),
];

/** Puts the requests into the head of the page that is being made. */
export function preloadFonts(): void {
  for (const file of files) {
    preload(String(file), { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
}
