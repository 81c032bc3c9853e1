/** What the page of a practice is made of: asked for once, for the page and for its head. */
import { cache } from "react";
import { getPractice } from "@/lib/catalogue/queries";
import { findSimilar } from "@/lib/catalogue/queries-similar";
import { findPreviousVersions } from "@/lib/catalogue/queries-versions";

/** Gives the practice, those like it, and its previous versions; null when there is none with this slug to show. */
export const loadPractice = cache(async (slug: string) => {
  const practice = await getPractice(slug);
  if (!practice) return null;
  return { practice, similar: await findSimilar(slug), versions: await findPreviousVersions(slug) };
});
