/** The fingerprint of one assessment as a small picture, with its counts in words for those who do not see it. */
import type { PracticeSummary } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { FingerprintCells } from "./fingerprint-cells";
import { cellEm, layOutStrip } from "./fingerprint-geometry";

type Assessment = Pick<PracticeSummary["assessments"][number], "framework" | "fingerprint" | "counts">;

export function FingerprintStrip({ assessment, locale }: { assessment: Assessment; locale: Locale }) {
  const t = getTranslator(locale, "states");
  const { cells, width, height } = layOutStrip(assessment.fingerprint);
  const label = t("fingerprintOf", {
    framework: assessment.framework.title,
    counts: t("counts", assessment.counts),
  });
  return (
    <svg
      className="fingerprint"
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      width={cellEm(width)}
      height={cellEm(height)}
      role="img"
      aria-label={label}
    >
      <FingerprintCells cells={cells} />
    </svg>
  );
}
