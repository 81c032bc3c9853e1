/** The matrix as files, and how to cite it. */
import type { MatrixView } from "@/lib/catalogue/matrix";
import { matrixHref } from "@/lib/catalogue/matrix-request";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Visit } from "@/lib/shared/visit";
import { MatrixPng } from "./matrix-png";
import { matrixCitation, matrixFileName } from "./picture-words";

type Props = { view: MatrixView; visit: Visit; locale: Locale };

export function TakeMatrix({ view, visit, locale }: Props) {
  const t = getTranslator(locale, "matrix");
  const svg = matrixHref(view.request, "/api/v1/matrix/svg");
  const words = {
    png: t("png"),
    working: t("pngWorking"),
    failed: t("pngFailed"),
    needsScript: t("pngNeedsScript"),
  };
  return (
    <section id="take-along" aria-labelledby="take-along-title" className="matrix-take">
      <h2 id="take-along-title">{t("takeAlong")}</h2>
      <p className="fine">{t("takeAlongText")}</p>
      <ul className="plain-links">
        <li>
          <a href={svg} download={matrixFileName(view, "svg")}>
            {t("svg")}
          </a>
        </li>
        <li>
          <MatrixPng href={svg} fileName={matrixFileName(view, "png")} words={words} />
        </li>
        <li>
          <a href={matrixHref(view.request, "/api/v1/matrix/csv")} download={matrixFileName(view, "csv")}>
            {t("csv")}
          </a>
        </li>
      </ul>
      <p className="label">{t("citeLabel")}</p>
      <p className="matrix-citation">{matrixCitation(view, { visit, locale })}</p>
    </section>
  );
}
