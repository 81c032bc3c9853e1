/** Why a practice answers to a filter by criteria: "2.1.1 met, line 229", each a link to its place on the practice's page. */
import Link from "next/link";
import type { CriterionReason, FoundPractice } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { anchorPrefix, itemAnchor, questionAnchor } from "../practice/anchors";
import { formatLines } from "../practice/source-link";
import { StateShape } from "../practice/state-shape";

type Props = { practice: FoundPractice; locale: Locale };

export function Reasons({ practice, locale }: Props) {
  const { reasons } = practice;
  if (reasons.length === 0) return null;
  const t = getTranslator(locale, "browse");
  return (
    <ul className="reasons" aria-label={t("reasons", { title: practice.title })}>
      {reasons.map((reason) => (
        <li key={`${reason.key} ${reason.assessment} ${reason.code}`}>
          {reason.key !== "answers" && <StateShape state={reason.key} />}
          <Link href={localePath(locale, reasonHref(reason, practice))} prefetch={false}>
            {reasonWords(reason, locale)}
          </Link>
          {practice.assessments.length > 1 && <span className="fine"> {reason.framework}</span>}
        </li>
      ))}
    </ul>
  );
}

function reasonHref(
  { key, code, assessment }: CriterionReason,
  { slug, assessments }: FoundPractice,
): string {
  const prefix = anchorPrefix(assessments, assessment);
  const anchor = key === "answers" ? questionAnchor(prefix, code) : itemAnchor(prefix, code);
  return `/practices/${slug}#${anchor}`;
}

function reasonWords({ key, code, origin }: CriterionReason, locale: Locale): string {
  const t = getTranslator(locale, "browse");
  const words = key === "answers" ? t("reasonAnswers", { code }) : t("reason", { code, state: key });
  if (!origin) return words;
  const lines = getTranslator(locale, "source")("lineShort", {
    count: origin.firstLine === origin.lastLine ? 1 : 2,
    lines: formatLines([origin]),
  });
  return t("reasonLines", { words, lines });
}
