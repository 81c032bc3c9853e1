/**
 * The catalogue's own words for target groups, and the printed words that mean the same. A printed value that is no
 * known wording keeps its own words: never guess. The terms are those of the seed facts (`targetGroupTerms`).
 */

const TERMS: Record<string, string[]> = {
  "LGBTIQ+ people": [
    "lgbtiq+ people",
    "lgbtiq people",
    "lgbtiq persons",
    "lgbtiq refugees",
    "lgbtq people",
    "sexual minorities",
  ],
  "children and young people": [
    "children",
    "migrant children",
    "children and young people",
    "young people",
    "young migrants",
    "minors",
  ],
  "irregular migrants": ["irregular migrants", "undocumented migrants", "undocumented workers"],
  "labour migrants": [
    "labour migrants",
    "temporary labour migrants",
    "migrant workers",
    "undocumented workers",
  ],
  "migrants in general": ["migrants", "migrants in general", "immigrants", "all migrants"],
  "older people": ["older people", "elderly", "elderly migrants"],
  "racialised minorities": ["racialised minorities", "racialized minorities", "racialized minorities (bpoc)"],
  "refugees and asylum seekers": [
    "refugees",
    "asylum seekers",
    "refugees and asylum seekers",
    "asylum seekers and refugees",
  ],
  students: ["students"],
  "trafficked persons": ["trafficked persons", "victims of trafficking", "trafficked people"],
  women: ["women", "migrant women", "immigrant women"],
};

/**
 * The terms a printed value stands for. The value is read as a whole, then part by part between commas and semicolons;
 * a part that says "may" is left out, since the source itself is not sure. Empty when no part is a known wording.
 */
export function targetGroupTerms(printed: string): string[] {
  const parts = [printed, ...printed.split(/[,;]/)].map((part) =>
    part.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase(),
  );
  const found = Object.entries(TERMS).filter(([, wordings]) => parts.some((part) => wordings.includes(part)));
  return found.map(([term]) => term);
}
