/** The steps of a plan with who shows how, for the page and its files. */
import { exemplarHref, likenessOf } from "@/components/assess/exemplar-likeness";
import { statesOf } from "@/components/assess/plan-words";
import type { Draft } from "@/lib/assessment/queries";
import { planOf, resultOf } from "@/lib/assessment/result";
import type { ItemExemplars } from "@/lib/catalogue/exemplars";
import { findExemplars } from "@/lib/catalogue/queries-exemplars";
import type { PlanEntry } from "@/lib/exports/plan-entry";
import type { Locale } from "@/lib/i18n/locales";

const NAMED_PER_STEP = 3;

/** Finds the likest practices that meet each of these items. */
export async function findShownBy(
  { fields, framework }: Pick<Draft, "fields" | "framework">,
  items: readonly { code: string }[],
): Promise<ItemExemplars[]> {
  return findExemplars({
    framework,
    items: items.map(({ code }) => code),
    likeness: likenessOf(fields),
    perItem: NAMED_PER_STEP,
  });
}

/** Gives the steps in the order of the plan. `origin` is the site's own, "" where it is not known: then nothing has an address. */
export async function planEntries(
  draft: Pick<Draft, "fields" | "framework">,
  { origin, locale }: { origin: string; locale: Locale },
): Promise<PlanEntry[]> {
  const plan = planOf(draft.fields, draft.framework);
  const stateOf = statesOf(resultOf(draft.fields, draft.framework));
  const found = await findShownBy(
    draft,
    plan.map(({ item }) => item),
  );
  return plan.map((step) => ({
    ...step,
    state: stateOf(step.item.code),
    shownBy: (found.find(({ item }) => item === step.item.code)?.exemplars ?? []).map((exemplar) => ({
      title: exemplar.title,
      address: origin && `${origin}${exemplarHref(exemplar, locale)}`,
    })),
  }));
}
