/** The facets: every value a link that puts it in or takes it out, with how many practices it leaves. */
import Link from "next/link";
import type { ReactNode } from "react";
import type { Facet, FacetOption } from "@/lib/catalogue/facets";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { unseen } from "../ui/unseen";

type Props = {
  facets: readonly Facet[];
  /** Folded also where there is room: a table needs the whole width. */
  folded: boolean;
  locale: Locale;
  /** More ways to narrow down, after the facets; `more` of them are chosen. */
  children?: ReactNode;
  more?: number;
  /** What is shown now: "Show 2 practices". It leads from the panel to the results, which are far down on a phone. */
  shown?: string;
};

/** A facet of more values than this folds those after the first; folding two or three would only hide them. */
const WHOLE = 14;
const SHOWN = 10;

export function Facets({ facets, folded, locale, children, more = 0, shown }: Props) {
  const t = getTranslator(locale, "browse");
  const chosen = facets.flatMap(({ options }) => options).filter(({ selected }) => selected).length;
  return (
    <nav aria-label={t("facetsTitle")} className="facets">
      <details className={folded ? "folding" : "folding wide-open"}>
        <summary>
          {t("facetsChosen", { count: chosen + more })}
          {shown && chosen + more > 0 && <span className="facets-found">{t("facetsFound", { shown })}</span>}
        </summary>
        <div className="facets-body">
          {shown && chosen + more > 0 && (
            <a href="#found" className="facets-show">
              {t("facetsShow", { shown })}
            </a>
          )}
          {facets.map((facet) => (
            <FacetSection key={facet.key} facet={facet} locale={locale} />
          ))}
          {children}
        </div>
      </details>
    </nav>
  );
}

function FacetSection({ facet, locale }: { facet: Facet; locale: Locale }) {
  const t = getTranslator(locale, "browse");
  const shown = facet.options.length > WHOLE ? SHOWN : WHOLE;
  const first = facet.options.slice(0, shown);
  const rest = facet.options.slice(shown);
  const id = `facet-${facet.key}`;
  return (
    <section className="facet" aria-labelledby={id}>
      <h2 id={id} className="label">
        {t(`facet.${facet.key}`)}
      </h2>
      {facet.recorded && <p className="fine facet-recorded">{t("facetRecorded", facet.recorded)}</p>}
      {first.length === 0 && <p className="fine">{t("noOptions")}</p>}
      <Options options={first} locale={locale} />
      {rest.length > 0 && (
        <details className="facet-rest" open={rest.some(({ selected }) => selected)}>
          <summary>{t("facetMore", { count: facet.options.length })}</summary>
          <Options options={rest} locale={locale} />
        </details>
      )}
    </section>
  );
}

/** How the parts of an option's message are set. */
const parts = {
  name: (words: ReactNode) => <span className="facet-label">{words}</span>,
  number: (words: ReactNode) => <span className="facet-count">{words}</span>,
  unseen,
};

function Options({ options, locale }: { options: readonly FacetOption[]; locale: Locale }) {
  const t = getTranslator(locale, "browse");
  return (
    <ul>
      {options.map(({ value, label, count, selected, href }) => (
        <li key={value}>
          <Link
            href={localePath(locale, href)}
            prefetch={false}
            className="facet-option"
            data-selected={selected}
          >
            <span className="facet-box" />
            {t.rich(selected ? "optionSelected" : "option", { label, count, ...parts })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
