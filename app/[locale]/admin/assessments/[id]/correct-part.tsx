/** Correcting what is published, beside the steps that an assessment's state allows. */
import { AdminPart } from "@/components/admin/admin-part";
import { CorrectPanel } from "@/components/corrections/correct-panel";
import { RecordFields, wordingOf } from "@/components/corrections/record-fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { correctAction, putVersionBackAction } from "./correct-actions";
import type { loadCorrections } from "./load";

type Props = {
  assessmentId: number;
  /** Null: it cannot be corrected as it stands. */
  found: Awaited<ReturnType<typeof loadCorrections>>;
  locale: Locale;
};

export function CorrectPart({ assessmentId, found, locale }: Props) {
  const t = getTranslator(locale, "corrections");
  const open = found?.open;
  return (
    <AdminPart id="corrections" title={t("partTitle")}>
      <p>{t(found ? "partLead" : "takenOut")}</p>
      {found && (
        <RecordFields
          assessmentId={assessmentId}
          record={found.record}
          corrected={found.corrected}
          open={
            open
              ? {
                  key: open.field.key,
                  panel: (
                    <CorrectPanel
                      {...open}
                      assessmentId={assessmentId}
                      slug={found.record.slug}
                      wording={wordingOf(open.field.key, found.record)}
                      correct={correctAction.bind(null, { locale, id: assessmentId, key: open.field.key })}
                      putBack={putVersionBackAction}
                      locale={locale}
                    />
                  ),
                }
              : null
          }
          locale={locale}
        />
      )}
    </AdminPart>
  );
}
