/** The matrix with what belongs to it: how it is ordered, how its marks are read, its sums in numbers, its files. */
import type { MatrixView } from "@/lib/catalogue/matrix";
import { matrixHref } from "@/lib/catalogue/matrix-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { pageCount } from "@/lib/shared/paging";
import type { Visit } from "@/lib/shared/visit";
import { Legend } from "../practice/legend";
import { PageLinks } from "../ui/page-links";
import { MatrixGrid } from "./matrix-grid";
import { MatrixNothing } from "./matrix-nothing";
import { MatrixSumsTable } from "./matrix-sums-table";
import { MatrixTable } from "./matrix-table";
import { rowsShown } from "./picture-words";
import { TakeMatrix } from "./take-matrix";

type Props = { view: MatrixView; visit: Visit; locale: Locale };

export function MatrixResults({ view, visit, locale }: Props) {
  const t = getTranslator(locale, "matrix");
  const { framework, request, items } = view;
  if (items.length === 0) return <MatrixNothing view={view} locale={locale} />;
  return (
    <>
      <p className="fine matrix-ordered">
        {t(`ordered.${request.sort}`)} {rowsShown(view, locale)}
      </p>
      <MatrixGrid
        label={t("gridLabel", { framework: framework.title })}
        statusLabel={t("statusLabel")}
        hint={t("hint")}
        touchHint={t("hintTouch")}
      >
        <MatrixTable view={view} locale={locale} />
      </MatrixGrid>
      <Pages view={view} locale={locale} />
      <div className="matrix-foot">
        <div>
          <Legend locale={locale} />
          {items.some(({ titleKind }) => titleKind === "descriptive") && (
            <p className="fine">{t("described")}</p>
          )}
          <MatrixSumsTable view={view} locale={locale} />
        </div>
        <TakeMatrix view={view} visit={visit} locale={locale} />
      </div>
    </>
  );
}

function Pages({ view, locale }: Omit<Props, "visit">) {
  const t = getTranslator(locale, "browse");
  const { request, page } = view;
  const pages = pageCount(view);
  const link = (to: number, text: string) =>
    to >= 1 && to <= pages
      ? {
          href: localePath(locale, matrixHref({ ...request, filter: { ...request.filter, page: to } })),
          text,
        }
      : null;
  return (
    <PageLinks
      label={t("pagesLabel")}
      here={t("pageOf", { page, pages })}
      previous={link(page - 1, t("previous"))}
      next={link(page + 1, t("next"))}
    />
  );
}
