/** What the matrix can be narrowed by: the facets and criteria of /practices, those of its own framework. */
import { criteriaSets } from "@/lib/catalogue/criteria-sets";
import type { MatrixView } from "@/lib/catalogue/matrix";
import { matrixParams } from "@/lib/catalogue/matrix-request";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CriteriaFacet, countCriteria } from "../browse/criteria-facet";
import { Facets } from "../browse/facets";

export function MatrixFacets({ view, locale }: { view: MatrixView; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { request, facets, framework, areas, total } = view;
  const { filter } = request;
  return (
    <Facets
      facets={facets}
      folded
      more={countCriteria(filter)}
      shown={t("sentence.rows", { total })}
      locale={locale}
    >
      <CriteriaFacet
        criteria={criteriaSets([{ ...framework, areas }])}
        filter={filter}
        locale={locale}
        path="/matrix"
        keep={[...matrixParams({ ...request, filter: { ...filter, page: 1 } })]}
      />
    </Facets>
  );
}
