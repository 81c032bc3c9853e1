/** Which criteria, and in which order: each choice a link, the chosen one marked. */
import Link from "next/link";
import {
  type MatrixRequest,
  matrixHref,
  matrixSortSchema,
  otherFramework,
} from "@/lib/catalogue/matrix-request";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type FrameworkProps = {
  frameworks: readonly Pick<FrameworkSummary, "slug" | "title" | "assessments">[];
  request: MatrixRequest;
  locale: Locale;
};

export function FrameworkSwitch({ frameworks, request, locale }: FrameworkProps) {
  const t = getTranslator(locale, "matrix");
  return (
    <nav aria-label={t("frameworksLabel")} className="matrix-frameworks">
      <ul>
        {frameworks.map(({ slug, title, assessments }) => (
          <li key={slug}>
            <Link
              href={localePath(locale, matrixHref(otherFramework(request, slug)))}
              aria-current={slug === request.framework ? "true" : undefined}
              prefetch={false}
            >
              {title} <span>{t("frameworkCount", { count: assessments })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function OrderSwitch({ request, locale }: { request: MatrixRequest; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  return (
    <nav aria-label={t("sortLabel")} className="view-switch">
      {matrixSortSchema.options.map((sort) => (
        <Link
          key={sort}
          href={localePath(locale, matrixHref({ ...request, sort, filter: { ...request.filter, page: 1 } }))}
          aria-current={request.sort === sort ? "true" : undefined}
          prefetch={false}
          scroll={false}
        >
          {t(`sort.${sort}`)}
        </Link>
      ))}
    </nav>
  );
}
