/** The assessments of a practice in every state; those that can be taken out or put back lead to where that is done. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { EditedAssessment } from "@/lib/practices/queries";

type Props = { assessments: readonly EditedAssessment[]; locale: Locale };

export function AssessmentRows({ assessments, locale }: Props) {
  const t = getTranslator(locale, "practices");
  if (assessments.length === 0) return <p>{t("noAssessments")}</p>;
  return (
    <ul className="plain-links">
      {assessments.map(({ id, kind, state, framework, replaced }) => {
        const name = t("assessment", {
          id: String(id),
          framework: framework.title,
          version: framework.version,
        });
        const isKept = !replaced && (state === "published" || state === "unpublished");
        return (
          <li key={id}>
            {isKept ? (
              <Link href={localePath(locale, `/admin/assessments/${id}`)} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )}{" "}
            <span className="fine">
              {t("assessmentNote", {
                kind: t(`kinds.${kind}`),
                state: t(`assessmentStates.${replaced ? "replaced" : state}`),
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
