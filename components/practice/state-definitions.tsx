/** The four states with what each means and does not mean, at length. */
import { itemStateSchema } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "./state-shape";

const words = {
  met: "metText",
  notMet: "notMetText",
  blank: "blankText",
  notListed: "notListedText",
} as const;

export function StateDefinitions({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "about");
  const states = getTranslator(locale, "states");
  return (
    <dl className="state-definitions">
      {itemStateSchema.options.map((state) => (
        <div key={state}>
          <dt>
            <StateShape state={state} />
            {states(state)}
          </dt>
          <dd>{t(words[state])}</dd>
        </div>
      ))}
    </dl>
  );
}
