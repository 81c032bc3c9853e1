/** The words of a matrix outside its page: in the picture, and to cite it by. Pure. */
import { type MatrixView, matrixAreas } from "../../lib/catalogue/matrix";
import { matrixHref } from "../../lib/catalogue/matrix-request";
import type { MatrixPictureWords } from "../../lib/catalogue/matrix-svg";
import { type Locale, localePath } from "../../lib/i18n/locales";
import { getFormatter, getTranslator } from "../../lib/i18n/translate";
import type { Visit } from "../../lib/shared/visit";
import { matrixSentence } from "./matrix-parts";

/** Gives how to cite this view: what it is, how many rows it has, from when its data is, where it stands, and when it was read. */
export function matrixCitation(
  view: MatrixView,
  { visit, locale }: { visit: Visit; locale: Locale },
): string {
  const t = getTranslator(locale, "matrix");
  const { framework, asOf, total, request } = view;
  const date = asOf && getFormatter(locale).dateTime(asOf, { dateStyle: "long" });
  return t("citation", {
    framework: framework.title,
    version: framework.version,
    rows: total,
    asOf: date ? t("asOf", { date }) : t("noData"),
    address: `${visit.origin}${localePath(locale, matrixHref(request))}`,
    accessed: visit.accessed,
  });
}

/** Gives the words of the picture in a language. */
export function matrixPictureWords(
  view: MatrixView,
  { visit, locale }: { visit: Visit; locale: Locale },
): MatrixPictureWords {
  const t = getTranslator(locale, "matrix");
  const states = getTranslator(locale, "states");
  const { framework, request, items } = view;
  const areas = matrixAreas(view.areas).map(({ code, title }) => `${code} ${title}`);
  const { slug, version, publisher } = framework;
  return {
    lang: locale,
    title: t("pictureTitle", { framework: framework.title }),
    about: [matrixSentence(view, locale), rowsShown(view, locale), t(`ordered.${request.sort}`)]
      .filter(Boolean)
      .join(" "),
    states: {
      met: states("met"),
      notMet: states("notMet"),
      blank: states("blank"),
      notListed: states("notListed"),
    },
    sums: t("pictureSums", { count: items.length }),
    notes: [
      t("pictureAreas", { areas: areas.join("; ") }),
      t("pictureItems", {
        address: `${visit.origin}${localePath(locale, `/criteria/${slug}`)}`,
        version,
        publisher,
      }),
      ...(items.some(({ titleKind }) => titleKind === "descriptive") ? [t("described")] : []),
      matrixCitation(view, { visit, locale }),
    ],
    empty: t("emptyTitle"),
  };
}

/** Gives which rows a page of several shows, and how likeness then orders; nothing where one page holds all. */
export function rowsShown({ items, total, page, pageSize, request }: MatrixView, locale: Locale): string {
  if (items.length === 0 || items.length === total) return "";
  const t = getTranslator(locale, "matrix");
  const first = (page - 1) * pageSize + 1;
  const shown = t("shown", { first, last: first + items.length - 1, total });
  return request.sort === "likeness" ? `${shown} ${t("likenessPage")}` : shown;
}

/** Gives the name of a file with this view: its framework and order. */
export function matrixFileName({ framework, request }: MatrixView, extension: string): string {
  return `exemplar-matrix-${framework.slug}-by-${request.sort}.${extension}`;
}
