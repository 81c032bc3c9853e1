/** By which criteria a document is read: what was recognised, or what a person chooses. Reading again loses what was changed. */
import type { DraftView } from "@/lib/drafts/schema";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Props = {
  /** Null where the import is closed: then it is only said. */
  action: ((form: FormData) => Promise<void>) | null;
  draft: DraftView;
  frameworks: readonly Pick<FrameworkSummary, "slug" | "title">[];
  locale: Locale;
};

export function ChooseFramework({ action, draft, frameworks, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const found = draft.reading?.writeUps.items ?? [];
  const edits = found.reduce((sum, writeUp) => sum + writeUp.edits, 0);
  const titleOf = (slug: string) => frameworks.find((framework) => framework.slug === slug)?.title ?? slug;
  const recognised = [...new Set(found.map(({ framework }) => titleOf(framework)))];
  return (
    <>
      <p>
        {draft.chosenFramework
          ? t("document.criteriaChosen", { framework: titleOf(draft.chosenFramework) })
          : recognised.length > 0
            ? t("document.criteriaRecognised", { frameworks: getFormatter(locale).list(recognised) })
            : t("document.criteriaNone")}
      </p>
      {action && (
        <form action={action} className="plain-form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={draft.id} />
          <div className="field">
            <label htmlFor="framework">{t("document.criteriaChoose")}</label>
            <select
              id="framework"
              name="framework"
              className="text-field"
              defaultValue={draft.chosenFramework ?? ""}
            >
              <option value="">{t("document.criteriaAuto")}</option>
              {frameworks.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          {edits > 0 && (
            <>
              <p>{t("document.criteriaLost", { count: edits })}</p>
              <label className="choice">
                <input type="checkbox" name="sure" value="yes" />
                <span>{t("document.criteriaSure")}</span>
              </label>
            </>
          )}
          <button type="submit" className="second-button">
            {t("document.criteriaButton")}
          </button>
        </form>
      )}
    </>
  );
}
