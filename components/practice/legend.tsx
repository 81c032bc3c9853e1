/** How to read the marks, in four lines; folded where the page has other work to do. */
import { itemStateSchema } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "./state-shape";

const words = {
  met: "legendMet",
  notMet: "legendNotMet",
  blank: "legendBlank",
  notListed: "legendNotListed",
} as const;

export function Legend({ locale, folded = false }: { locale: Locale; folded?: boolean }) {
  const t = getTranslator(locale, "states");
  const list = (
    <ul className="legend" aria-label={t("legend")}>
      {itemStateSchema.options.map((state) => (
        <li key={state}>
          <StateShape state={state} />
          <span>{t(words[state])}</span>
        </li>
      ))}
    </ul>
  );
  if (!folded) return list;
  return (
    <details className="fold">
      <summary>{t("legend")}</summary>
      {list}
    </details>
  );
}
