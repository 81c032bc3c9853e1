/** The choices of what a write-up is, and of which practice. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { importPlaceSchema } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_TYPED, type RefusedPlace } from "./refused-place";
import { suggestedPlace } from "./suggested-place";

type Props = {
  view: DraftWriteUpView;
  /** What was chosen and typed when no practice was found for it. */
  refused: RefusedPlace | null;
  locale: Locale;
};

export function PlaceChoices({ view, refused, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { alike } = view;
  const suggested = suggestedPlace(view);
  const practice = "practice" in suggested ? suggested.practice : null;
  const isListed = alike.some(({ slug }) => slug === practice);
  return (
    <>
      <fieldset>
        <legend>{t("place.legend")}</legend>
        {importPlaceSchema.options.map((as) => (
          <label key={as} className="choice">
            <input
              type="radio"
              name="as"
              value={as}
              defaultChecked={as === (refused?.as ?? suggested.as)}
              required
            />
            <span>
              {t(`place.as.${as}`)}
              {as === "merge" && <small>{t("place.mergeHint")}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {alike.length > 0 && (
        <fieldset>
          <legend>{t("place.practice")}</legend>
          {alike.map(({ slug, title }) => (
            <label key={slug} className="choice">
              <input type="radio" name="practice" value={slug} defaultChecked={slug === practice} />
              <span dir="auto">{title}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="field" data-wrong={refused ? true : undefined}>
        <label htmlFor="other">{t(alike.length > 0 ? "place.other" : "place.practice")}</label>
        <p className="fine" id="other-hint">
          {t("place.practiceHint")}
        </p>
        {refused && (
          <p className="field-error" id="other-error">
            {t(`place.problems.${refused.problem}`, { typed: refused.typed })}
          </p>
        )}
        <input
          id="other"
          name="other"
          type="text"
          maxLength={LONGEST_TYPED}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? "other-hint other-error" : "other-hint"}
          defaultValue={refused?.typed ?? (isListed ? "" : (practice ?? ""))}
        />
      </div>
    </>
  );
}
