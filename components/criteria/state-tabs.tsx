/** The states of an item as a choice, each with how many assessments it has under the filter in force. */
import Link from "next/link";
import { type CriterionView, criterionHref } from "@/lib/catalogue/criterion-view";
import { type ItemState, itemStateSchema } from "@/lib/catalogue/schema";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";

export function StateTabs({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const states = getTranslator(locale, "states");
  const { framework, criterion, request, groups } = view;
  const path = localePath(locale, criterionPath(framework.slug, criterion.code));
  const href = (state: ItemState | null) =>
    `${criterionHref(path, { state, filter: { ...request.filter, page: 1 } })}#practices`;
  const countOf = (state: ItemState) => groups.find(({ group }) => group === state)?.count ?? 0;
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={t("statesLabel")} className="state-tabs">
      <Link href={href(null)} aria-current={request.state === null ? "true" : undefined} prefetch={false}>
        {t("all")} <span className="figures">{all}</span>
      </Link>
      {itemStateSchema.options.map((state) => (
        <Link
          key={state}
          href={href(state)}
          aria-current={request.state === state ? "true" : undefined}
          prefetch={false}
        >
          <StateShape state={state} /> {states(state)} <span className="figures">{countOf(state)}</span>
        </Link>
      ))}
    </nav>
  );
}
