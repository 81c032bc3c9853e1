/** The choices of what a write-up is, and of which practice. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { importPlaceSchema } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { suggestedPlace } from "./suggested-place";

export function PlaceChoices({ view, locale }: { view: DraftWriteUpView; locale: Locale }) {
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
            <input type="radio" name="as" value={as} defaultChecked={as === suggested.as} required />
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
      <div className="field">
        <label htmlFor="other">{t(alike.length > 0 ? "place.other" : "place.practice")}</label>
        <p className="fine" id="other-hint">
          {t("place.practiceHint")}
        </p>
        <input
          id="other"
          name="other"
          type="text"
          maxLength={300}
          aria-describedby="other-hint"
          defaultValue={isListed ? "" : (practice ?? "")}
        />
      </div>
    </>
  );
}
