/** Side by side, and what follows from it: merge field by field, another assessment, a new version, or a practice of its own. */
import Link from "next/link";
import type { DraftComparison, DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AdminPart } from "../admin/admin-part";
import { Comparison } from "./comparison";
import { compareHref, draftHref } from "./links";

type Props = {
  /** Keeps the decision that the pressed button names. Null where nothing may be changed. */
  action: ((form: FormData) => Promise<void>) | null;
  view: DraftWriteUpView;
  comparison: DraftComparison;
  /** What was chosen for this very merge before. */
  chosen: readonly string[];
  isShort: boolean;
  locale: Locale;
};

export function CompareForm({ action, view, comparison, chosen, isShort, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { draft, ordinal, framework } = view;
  const { practice, assessmentId, fields } = comparison;
  const canMerge = action !== null && assessmentId !== null;
  const body = (
    <Comparison
      comparison={comparison}
      framework={framework}
      isShort={isShort}
      chosen={canMerge ? new Set(chosen) : null}
      locale={locale}
    />
  );
  const href = (query: string) =>
    compareHref(locale, { id: draft.id, ordinal, practice: practice.slug }, query);
  return (
    <>
      <nav aria-label={t("compare.which")} className="draft-pages">
        <ul>
          {([false, true] as const).map((short) => (
            <li key={String(short)}>
              <Link
                href={href(short ? "&only=differences" : "")}
                aria-current={short === isShort ? "page" : undefined}
                prefetch={false}
              >
                {t(short ? "compare.onlyDifferent" : "compare.all")}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {t("compare.differing", {
          differing: fields.filter(({ isSame }) => !isSame).length,
          total: fields.length,
        })}
      </p>
      {action === null ? (
        body
      ) : (
        <form action={action} className="draft-compare-form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={draft.id} />
          <input type="hidden" name="ordinal" value={ordinal} />
          <input type="hidden" name="practice" value={practice.slug} />
          {body}
          <AdminPart id="then" title={t("compare.mergeTitle")}>
            {canMerge && <p>{t("compare.mergeText")}</p>}
            <div className="admin-actions">
              {(canMerge
                ? (["merge", "newVersion", "anotherAssessment", "newPractice"] as const)
                : (["anotherAssessment", "newPractice"] as const)
              ).map((as, at) => (
                <button
                  key={as}
                  type="submit"
                  name="as"
                  value={as}
                  className={at === 0 ? undefined : "second-button"}
                >
                  {t(`compare.buttons.${as}`)}
                </button>
              ))}
            </div>
          </AdminPart>
        </form>
      )}
      <p>
        <Link href={draftHref(locale, { id: draft.id, ordinal }, "#place")} prefetch={false}>
          {t("compare.back")}
        </Link>
      </p>
    </>
  );
}
