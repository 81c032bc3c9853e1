/** The catalogue by country, target group and framework, set like the index of a book. */
import type { Facet } from "@/lib/catalogue/facets";
import { type FacetKey, NOT_STATED } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { IndexList, indexParts } from "../ui/index-list";

type Props = { facets: readonly Facet[]; locale: Locale };

const shown = [
  { key: "country", title: "countriesTitle" },
  { key: "targetGroup", title: "groupsTitle" },
  { key: "framework", title: "frameworksTitle" },
] as const satisfies readonly { key: FacetKey; title: string }[];

export function Indexes({ facets, locale }: Props) {
  const t = getTranslator(locale, "home");
  return (
    <div className="indexes">
      {shown.map(({ key, title }) => {
        const options = facets.find((facet) => facet.key === key)?.options ?? [];
        const entries = options.filter(({ value }) => value !== NOT_STATED);
        if (entries.length === 0) return null;
        return (
          <section key={key} aria-labelledby={`index-${key}`}>
            <h2 id={`index-${key}`}>{t(title)}</h2>
            <IndexList
              entries={entries.map(({ href, label, count }) => ({
                href: localePath(locale, href),
                words: t.rich("indexEntry", { label, count, ...indexParts }),
              }))}
            />
          </section>
        );
      })}
    </div>
  );
}
