/** What the practice is: its title and, as far as anyone likes, its profile. */

import { fieldKey, type ProfileKey } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { Vocabulary } from "@/lib/catalogue/queries-vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AnswerButtons } from "./answer-buttons";
import { AnswerList, AnswerText } from "./answer-field";
import { shownField } from "./shown-field";

type Props = { fields: Fields; vocabulary: Vocabulary; locale: Locale };

export function AnswerProfile({ fields, vocabulary, locale }: Props) {
  const t = getTranslator(locale, "answers");
  const text = (key: Exclude<ProfileKey, keyof Vocabulary>, rows: number) => (
    <AnswerText
      name={fieldKey.profile(key)}
      field={shownField(fields, fieldKey.profile(key))}
      label={t(`profile.${key}`)}
      hint={t(`profileHints.${key}`)}
      rows={rows}
    />
  );
  const list = (key: keyof Vocabulary) => (
    <AnswerList
      name={fieldKey.profile(key)}
      field={shownField(fields, fieldKey.profile(key))}
      legend={t(`profile.${key}`)}
      hint={t(`profileHints.${key}`)}
      ownLabel={t(`ownEntries.${key}`)}
      vocabulary={vocabulary[key]}
    />
  );
  return (
    <div className="answer-profile">
      <AnswerText
        name={fieldKey.title}
        field={shownField(fields, fieldKey.title)}
        label={t("profile.title")}
        hint={t("profileHints.title")}
        rows={1}
        required
      />
      {text("organisation", 2)}
      {text("country", 2)}
      {list("targetGroup")}
      {list("integrationArea")}
      {text("period", 1)}
      {text("website", 2)}
      {text("objectives", 4)}
      {text("funding", 2)}
      <AnswerButtons locale={locale} />
    </div>
  );
}
