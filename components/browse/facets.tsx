/** The facets: every value a link that puts it in or takes it out, with how many practices it leaves. */
import Link from "next/link";
import type { Facet, FacetOption } from "@/lib/catalogue/facets";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = {
  facets: readonly Facet[];
  /** Folded also where there is room: a table needs the whole width. */
  folded: boolean;
  locale: Locale;
};

/** A facet of more values than this folds those after the first; folding two or three would only hide them. */
const WHOLE = 14;
const SHOWN = 10;

export function Facets({ facets, folded, locale }: Props) {
  const t = getTranslator(locale, "browse");
  const chosen = facets.flatMap(({ options }) => options).filter(({ selected }) => selected).length;
  return (
    <nav aria-label={t("facetsTitle")} className="facets">
      <details className={folded ? "folding" : "folding wide-open"}>
        <summary>{t("facetsChosen", { count: chosen })}</summary>
        <div className="facets-body">
          {facets.map((facet) => (
            <FacetSection key={facet.key} facet={facet} locale={locale} />
          ))}
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
            <span className="facet-box" aria-hidden="true" />
            <span className="facet-label">{label}</span>
            <span className="facet-count" aria-hidden="true">
              {count}
            </span>
            <span className="sr-only">
              {", "}
              {t("optionCount", { count })}
              {selected && `, ${t("optionSelected")}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
