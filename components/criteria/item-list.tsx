/** Items with how each is marked over all assessments; an item's number leads to its page. */
import Link from "next/link";
import type { StateCounts } from "@/lib/catalogue/schema";
import { criterionPath } from "@/lib/frameworks/criterion";
import type { FrameworkItem } from "@/lib/frameworks/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateBar } from "./state-bar";

export type ItemStates = Readonly<Record<string, StateCounts>>;
type Props = { items: readonly FrameworkItem[]; framework: string; states: ItemStates; locale: Locale };

export function ItemList({ items, framework, states, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  return (
    <ul className="criteria-items">
      {items.map(({ code, text }) => (
        <li key={code} id={`i-${code}`}>
          <p>
            <Link
              href={localePath(locale, criterionPath(framework, code))}
              prefetch={false}
              className="criteria-code"
              aria-label={t("readCriterion", { name: t("kinds.item", { code }) })}
            >
              {code}
            </Link>{" "}
            {text}
          </p>
          {states[code] && <StateBar counts={states[code]} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}
