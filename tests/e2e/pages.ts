/** What several specs need of the pages: one address of each kind, and the facets wherever they are folded. */
import type { Page } from "@playwright/test";

/** Every page there is, with the kinds of practice that look different. */
export const pages = {
  "first page": "/",
  practices: "/practices",
  "practices as a table": "/practices?view=table",
  "practices, narrowed": "/practices?q=work&country=AT&country=IT&framework=spring-good-practice",
  "no practices": "/practices?q=zebra",
  "practice with two assessments": "/practices/undok",
  "practice with blanks": "/practices/migracode",
  "practice with footnotes": "/practices/multicultural-babinec",
  "practice with a descriptive title": "/practices/employment-programme-trafficked-women",
  sources: "/sources",
  source: "/sources/0cd3e7818b099703",
  "source with lit lines": "/sources/2417b7ef8165e66a?lines=173-173,183-185",
  "source, a later part": "/sources/4a366cf0da7acf74?from=501",
  criteria: "/criteria",
  "criteria with questions": "/criteria/spring-good-practice",
  "criteria without questions": "/criteria/assess-integration",
  about: "/about",
} as const;

/** Opens the facets where they are folded (on a phone, beside a table). */
export async function openFacets(page: Page): Promise<void> {
  const facets = page.getByRole("navigation", { name: "Narrow down" });
  const summary = facets.locator("summary").first();
  if (await summary.isVisible()) await summary.click();
}
