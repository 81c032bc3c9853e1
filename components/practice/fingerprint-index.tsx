/** The fingerprint at the head of a practice: one block for each area, each a link to what the assessment says of it. */
import type { AssessmentView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { areaAnchor } from "./anchors";
import { FingerprintCells } from "./fingerprint-cells";
import { cellEm, layOutBlock } from "./fingerprint-geometry";

type Props = { assessment: AssessmentView; prefix: string; locale: Locale };

export function FingerprintIndex({ assessment, prefix, locale }: Props) {
  const t = getTranslator(locale, "states");
  const label = t("fingerprintLabel", {
    count: assessment.counts.total,
    framework: assessment.framework.title,
  });
  const blocks = assessment.fingerprint.map(layOutBlock);
  const tallest = Math.max(...blocks.map(({ height }) => height));
  return (
    <ul className="print-index" aria-label={label}>
      {blocks.map(({ area, cells, width }) => {
        const only = area.items.length === 1 ? area.items[0] : undefined;
        const counts = only ? t("single", { state: only.state }) : t("counts", area.counts);
        return (
          <li key={area.code}>
            <a href={`#${areaAnchor(prefix, area.code)}`}>
              <svg
                className="fingerprint"
                viewBox={`-1 -1 ${width + 2} ${tallest + 2}`}
                width={cellEm(width)}
                height={cellEm(tallest)}
                aria-hidden="true"
              >
                <FingerprintCells cells={cells} />
              </svg>
              <span className="print-index-title">
                {area.title}
                <span className="unseen">{t("colon")}</span>
              </span>
              <span className="print-index-counts">{counts}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
