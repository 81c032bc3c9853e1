/** The choices of what a write-up is, and of which practice. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { importPlaceSchema } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_TYPED, type RefusedPlace } from "./refused-place";
import { likeliestPlace, preselectedPlace } from "./suggested-place";

type Props = {
  view: DraftWriteUpView;
  /** What was chosen and typed when that was no decision. */
  refused: RefusedPlace | null;
  locale: Locale;
};

/** What a refusal for want of a choice leads to. */
export const FIRST_CHOICE = "as-newPractice";

export function PlaceChoices({ view, refused, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { alike } = view;
  const chosen = preselectedPlace(view);
  const decided = chosen && "practice" in chosen ? chosen.practice : null;
  const practice = refused ? refused.practice : decided;
  const isListed = alike.some(({ slug }) => slug === practice);
  const isUnnamed = refused !== null && refused.problem !== "noChoice";
  return (
    <>
      <AsChoices view={view} refused={refused} locale={locale} />
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
      <div className="field" data-wrong={isUnnamed || undefined}>
        <label htmlFor="other">{t(alike.length > 0 ? "place.other" : "place.practice")}</label>
        <p className="fine" id="other-hint">
          {t("place.practiceHint")}
        </p>
        {isUnnamed && (
          <p className="field-error" id="other-error">
            {t(`place.problems.${refused.problem}`, { typed: refused.typed })}
          </p>
        )}
        <input
          id="other"
          name="other"
          type="text"
          maxLength={LONGEST_TYPED}
          aria-invalid={isUnnamed || undefined}
          aria-describedby={isUnnamed ? "other-hint other-error" : "other-hint"}
          defaultValue={refused?.typed ?? (isListed ? "" : (practice ?? ""))}
        />
      </div>
    </>
  );
}

/** What it is. Where something is alike and nobody decided, nothing stands ticked, and the likeliest is only said. */
function AsChoices({ view, refused, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const chosen = refused ? refused.as : (preselectedPlace(view)?.as ?? null);
  const likeliest = likeliestPlace(view);
  const isWrong = refused?.problem === "noChoice";
  const place = likeliest && t(`place.short.${likeliest.as}`, { practice: likeliest.title });
  const described = [likeliest && "as-hint", isWrong && "as-error"].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} data-wrong={isWrong || undefined}>
      <legend>{t("place.legend")}</legend>
      {place && (
        <p className="fine" id="as-hint" dir="auto">
          {t("place.likeliest", { place })}
        </p>
      )}
      {isWrong && (
        <p className="field-error" id="as-error">
          {t("place.problems.noChoice")}
        </p>
      )}
      {importPlaceSchema.options.map((as) => (
        <label key={as} className="choice">
          <input id={`as-${as}`} type="radio" name="as" value={as} defaultChecked={as === chosen} />
          <span>
            {t(`place.as.${as}`)}
            {as === "merge" && <small>{t("place.mergeHint")}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
