/** How an item is marked over all published assessments: the bar at full width, and each state with its count. */
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import { itemStateSchema } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";
import { StateBarPicture } from "./state-bar";

export function CriterionCounts({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const states = getTranslator(locale, "states");
  const counts = view.counts[view.criterion.code];
  if (!counts) return null;
  return (
    <div className="criterion-counts">
      <p className="kicker">{t("assessed", { count: counts.total })}</p>
      {counts.total > 0 && (
        <>
          <StateBarPicture counts={counts} />
          <dl>
            {itemStateSchema.options.map((state) => (
              <div key={state}>
                <dt>
                  <StateShape state={state} /> {states(state)}
                </dt>
                <dd className="figures">
                  {counts[state]} <span>{states("ofTotal", { total: counts.total })}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
