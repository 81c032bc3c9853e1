/** What the page of a practice is made of: asked for once, for the page and for its head. */
import { cache } from "react";
import { getPractice } from "@/lib/catalogue/queries";
import { findFormerNames } from "@/lib/catalogue/queries-merged";
import { findSameWords } from "@/lib/catalogue/queries-repeats";
import { findSimilar } from "@/lib/catalogue/queries-similar";
import { findPreviousVersions } from "@/lib/catalogue/queries-versions";
import { countCorrections, findCorrectedFields } from "@/lib/corrections/queries";

/** Gives the practice, those like it, its previous versions and former names, where else its words stand, and what was corrected; null when there is none with this slug to show. */
export const loadPractice = cache(async (slug: string) => {
  const practice = await getPractice(slug);
  if (!practice) return null;
  return {
    practice,
    similar: await findSimilar(slug),
    versions: await findPreviousVersions(slug),
    formerNames: await findFormerNames(slug),
    sameWords: await findSameWords(practice),
    corrected: await findCorrectedFields(slug),
    corrections: await countCorrections(slug),
  };
});
