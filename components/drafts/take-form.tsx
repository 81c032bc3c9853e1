/**
 * Takes lines as anything the criteria have: for documents that nobody prepared, where no finding can guess. Opened in place by its
 * address; several lines in a row can be taken at once.
 */
import { sectionKeySchema } from "@/lib/catalogue/schema";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { profileFields, recordKey } from "@/lib/records/fields";
import { type LineActions, lastSeen } from "./line-actions";
import { draftHref } from "./links";

/** Says whether a profile field and a section have the same name, so that each must say which it is. */
const isBoth = (name: string) =>
  profileFields.some((field) => field === name) && sectionKeySchema.options.some((key) => key === name);

type Props = { line: number; view: DraftWriteUpView; locale: Locale };

/** A quiet one stands beside a line that was read as something, and asks for nothing. */
export function TakeLink({
  line,
  view: { draft, ordinal },
  locale,
  isQuiet = false,
}: Props & { isQuiet?: boolean }) {
  const t = getTranslator(locale, "drafts");
  return (
    <a
      href={draftHref(locale, { id: draft.id, ordinal }, `?take=${line}#L${line}`)}
      className={isQuiet ? "draft-take draft-take-quiet" : "draft-take"}
      aria-label={t("take.openNamed", { line: String(line) })}
    >
      {t(isQuiet ? "take.button" : "take.open")}
    </a>
  );
}

export function TakeForm({ line, view, actions, locale }: Props & { actions: LineActions }) {
  const t = getTranslator(locale, "drafts");
  const practice = getTranslator(locale, "practice");
  const { draft, ordinal, framework, shown } = view;
  return (
    <form action={actions.take} className="plain-form draft-take-form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="ordinal" value={ordinal} />
      <input type="hidden" name="line" value={line} />
      <input type="hidden" name="seen" value={lastSeen(view)} />
      <div className="field">
        <label htmlFor="take-as">{t("take.as", { line: String(line) })}</label>
        <select id="take-as" name="as" className="text-field" required defaultValue="">
          <option value="" disabled>
            {t("take.choose")}
          </option>
          <option value={recordKey.title}>{t("editForm.title")}</option>
          <optgroup label={t("writeUp.profileTitle")}>
            {profileFields.map((field) => (
              <option key={field} value={recordKey.profile(field)}>
                {isBoth(field)
                  ? t("take.profileNamed", { field: practice(`fields.${field}`) })
                  : practice(`fields.${field}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={practice("sections")}>
            {sectionKeySchema.options.map((section) => (
              <option key={section} value={recordKey.section(section)}>
                {isBoth(section)
                  ? t("take.sectionNamed", { section: practice(`sectionKeys.${section}`) })
                  : practice(`sectionKeys.${section}`)}
              </option>
            ))}
          </optgroup>
          {framework.areas.flatMap((area) =>
            area.questions.map(({ code, text, items }) => (
              <optgroup key={code} label={`${code} ${text === null ? area.title : `${area.title}: ${text}`}`}>
                <option value={recordKey.answer(code)}>{t("writeUp.answerOf", { code })}</option>
                <option value={recordKey.tools(code)}>{t("writeUp.toolsOf", { code })}</option>
                {items.map((item) => (
                  <option key={item.code} value={recordKey.mark(item.code)}>
                    {item.code} {item.text}
                  </option>
                ))}
              </optgroup>
            )),
          )}
        </select>
      </div>
      <div className="field">
        <label htmlFor="take-to">{t("take.to")}</label>
        <p className="fine" id="take-to-hint">
          {t("take.toHint")}
        </p>
        <input
          id="take-to"
          name="to"
          type="number"
          min={line}
          max={shown.lastLine}
          defaultValue={line}
          aria-describedby="take-to-hint"
          className="text-field draft-number"
        />
      </div>
      <div className="admin-actions">
        <button type="submit">{t("take.button")}</button>
        <a href={draftHref(locale, { id: draft.id, ordinal }, `#L${line}`)} className="button second-button">
          {t("editForm.cancel")}
        </a>
      </div>
    </form>
  );
}
