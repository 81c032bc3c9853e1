/** From a criterion's page to what the API answers: the same entries, their marks flat, the crosswalk labelled as derived. Pure. */
import { isRelatedTo } from "../frameworks/criterion";
import type { RelatedCriterion } from "../frameworks/crosswalk-schema";
import type { Visit } from "../shared/visit";
import type { CriterionResponse } from "./criterion-api-schema";
import { criterionCitation, passageCitation } from "./criterion-citation";
import { type CriterionEntry, type CriterionView, FEW, type MetTogether } from "./criterion-view";
import type { Origin } from "./schema";

type Extras = {
  related: { notes: { title: string; version: number; note: string }[]; links: RelatedCriterion[] };
  /** Where a passage stands on the practice's page. */
  linkOf: (entry: CriterionEntry) => string;
  visit: Visit;
};

/** Gives the API's answer. On an item's page an entry has the item's own mark, on a question's those of its items. */
export function toCriterionResponse(
  view: CriterionView,
  { related, linkOf, visit }: Extras,
): CriterionResponse {
  const { framework, criterion, request } = view;
  const { q, country, targetGroup, integrationArea, met, notMet, blank, notListed, answers } = request.filter;
  return {
    framework,
    criterion,
    citation: criterionCitation(view, visit),
    filter: {
      state: request.state,
      q,
      country,
      targetGroup,
      integrationArea,
      met,
      notMet,
      blank,
      notListed,
      answers,
    },
    counts: Object.entries(view.counts).map(([item, counts]) => ({ item, ...counts })),
    total: view.total,
    entries: view.items.map((entry) => {
      const link = linkOf(entry);
      return {
        group: entry.group,
        practice: entry.practice,
        assessment: entry.assessment,
        link,
        citation: passageCitation(entry, { framework, link, visit }),
        answer: toAnswer(entry),
        marks: shownItems(view, entry).flatMap(({ code, state, origin, evidence }) =>
          state === "notListed" ? [] : [{ item: code, status: state, origin: toOrigin(origin), evidence }],
        ),
        sameWords: entry.sameWords.map(({ slug }) => slug),
      };
    }),
    metTogether: view.together && toTogether(view.together),
    related: {
      derived: true,
      notes: related.notes,
      links: related.links.filter((link) => isRelatedTo(link.code, criterion.code)),
    },
  };
}

/** Gives the items whose marks an entry shows: the page's own, or all of its question. */
export function shownItems({ criterion }: CriterionView, { question }: CriterionEntry) {
  return criterion.kind === "item"
    ? question.items.filter(({ code }) => code === criterion.code)
    : question.items;
}

function toAnswer({ question: { answer } }: CriterionEntry) {
  if (!answer || (answer.origin === null && answer.paragraphs.length + answer.tools.length === 0))
    return null;
  return { ...answer, origin: toOrigin(answer.origin) };
}

function toTogether({ met, items }: MetTogether) {
  return {
    met,
    few: met < FEW,
    items: items.map(({ code, both, listed, counts }) => ({
      item: code,
      both,
      listed,
      met: counts.met,
      total: counts.total,
    })),
  };
}

function toOrigin(origin: Origin | null) {
  return origin && { source: origin.sourceId, firstLine: origin.firstLine, lastLine: origin.lastLine };
}
