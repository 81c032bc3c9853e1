/** The one step that an assessment's state allows: take it out, put it back, take back that a later version replaced it. */
import { AdminPart } from "@/components/admin/admin-part";
import { StateForm } from "@/components/admin/state-form";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { KeptAssessment } from "@/lib/review/queries-assessments";
import { putBackAction, takeOutAction, takeReplacementBackAction } from "./actions";

const steps = { published: "takeOut", unpublished: "putBack", replaced: "takeBack" } as const;
const actions = {
  takeOut: takeOutAction,
  putBack: putBackAction,
  takeBack: takeReplacementBackAction,
} as const;

type Props = { assessment: Pick<KeptAssessment, "id" | "state" | "replacedBy">; locale: Locale };

export function ChangePart({ assessment: { id, state, replacedBy }, locale }: Props) {
  const t = getTranslator(locale, "review");
  const step = steps[state];
  return (
    <AdminPart id="change" title={t(`${step}Title`)}>
      {replacedBy?.isLast === false ? (
        <p>{t("takeBackLater")}</p>
      ) : (
        <StateForm action={actions[step]} id={id} step={step} locale={locale} />
      )}
    </AdminPart>
  );
}
