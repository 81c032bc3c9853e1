/** What several specs need of the pages: one address of each kind, and the facets wherever they are folded. */
import type { Page } from "@playwright/test";

/** Every page there is, with the kinds of practice that look different. */
export const pages = {
  "first page": "/",
  practices: "/practices",
  "practices as a table": "/practices?view=table",
  "practices, narrowed": "/practices?q=work&country=AT&country=IT&framework=spring-good-practice",
  "practices found by words and criteria":
    "/practices?q=women&met=spring-good-practice:2.1.1&answers=spring-good-practice:1.1",
  "no practices": "/practices?q=zebra",
  "practice with two assessments": "/practices/undok",
  "practice with blanks": "/practices/migracode",
  "practice with footnotes": "/practices/multicultural-babinec",
  "practice with a descriptive title": "/practices/employment-programme-trafficked-women",
  sources: "/sources",
  source: "/sources/0cd3e7818b099703",
  "source with lit lines": "/sources/0cd3e7818b099703?lines=4-4,6-9",
  "source, its end": "/sources/4a366cf0da7acf74?from=900",
  criteria: "/criteria",
  "criteria with questions": "/criteria/spring-good-practice",
  "criteria without questions": "/criteria/assess-integration",
  "an item": "/criteria/spring-good-practice/3.2.5",
  "an item, narrowed": "/criteria/spring-good-practice/3.2.5?country=AT&q=migrants&met=1.1.1&state=met",
  "an item that some do not list": "/criteria/assess-integration/7.1.1",
  "a question": "/criteria/spring-good-practice/3.2",
  "an area": "/criteria/assess-monitoring/5",
  matrix: "/matrix",
  "matrix by likeness, narrowed and folded": "/matrix?country=IT&country=DE&sort=likeness&fold=3",
  "matrix of criteria without questions": "/matrix?framework=assess-integration&sort=country",
  "matrix without rows": "/matrix?q=zebra&country=AT",
  "start of a self-assessment": "/assess",
  "blank form": "/assess/form/spring-good-practice",
  "blank form of criteria without questions": "/assess/form/assess-monitoring",
  "after deleting": "/assess/deleted",
  about: "/about",
} as const;

/** Opens the facets where they are folded (on a phone, beside a table); they stay open from one choice to the next. */
export async function openFacets(page: Page): Promise<void> {
  const folded = page.getByRole("navigation", { name: "Narrow down" }).locator("details:not([open])").first();
  const summary = folded.locator("> summary");
  if (await summary.isVisible()) await summary.click();
}
