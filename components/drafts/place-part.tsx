/** What a write-up is: identical, alike, and the decision; with it, or later, publishing. */
import Link from "next/link";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { AdminPart } from "../admin/admin-part";
import { type Asked, DraftOutcome } from "./draft-outcome";
import { compareHref, lineHref } from "./links";
import { FIRST_CHOICE, PlaceChoices } from "./place-choices";
import { placeWords } from "./place-words";
import { ReasonField } from "./publish-all-form";
import { readiness } from "./readiness";
import { refusedPlace } from "./refused-place";

type Props = {
  /** Keeps the decision, and publishes when its second button is pressed. Null where nothing may be changed. */
  action: ((form: FormData) => Promise<void>) | null;
  view: DraftWriteUpView;
  /** The address: it may keep a decision that was refused, which is said where the choice is. */
  asked: Asked;
  locale: Locale;
};

export function PlacePart({ action, view, asked, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { identical, place } = view;
  const refused = refusedPlace(asked);
  return (
    <AdminPart id="place" title={t("place.title")}>
      {refused && <DraftOutcome asked={asked} locale={locale} />}
      {identical ? (
        <p className="notice">
          {t(identical.isShown ? "place.identical" : "place.identicalKept", { title: identical.title })}{" "}
          <Link
            href={localePath(
              locale,
              identical.isShown
                ? `/practices/${identical.slug}`
                : `/admin/assessments/${identical.assessmentId}`,
            )}
            prefetch={false}
          >
            {t(identical.isShown ? "place.identicalLink" : "place.identicalKeptLink")}
          </Link>
        </p>
      ) : (
        <AlikePractices view={view} locale={locale} />
      )}
      {place && <p>{t("place.state", { place: placeWords(view, locale) })}</p>}
      {action && (
        <form action={action} className="plain-form draft-place">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={view.draft.id} />
          <input type="hidden" name="ordinal" value={view.ordinal} />
          {identical ? (
            <>
              <p>{t("place.leaveOutText")}</p>
              <button type="submit" name="as" value="leaveOut" className="second-button">
                {t("place.leaveOut")}
              </button>
            </>
          ) : (
            <>
              {/* What stands ticked by itself is not to stay when that is no longer offered. */}
              <PlaceChoices
                key={JSON.stringify([refused, place, view.alike])}
                view={view}
                refused={refused}
                locale={locale}
              />
              <Readiness view={view} locale={locale} />
              <ReasonField locale={locale} />
              <p>{t("place.everybody")}</p>
              <div className="admin-actions">
                <button type="submit" name="step" value="publish">
                  {t("place.publishNow")}
                </button>
                <button type="submit" name="step" value="keep" className="second-button">
                  {t("place.decide")}
                </button>
              </div>
            </>
          )}
        </form>
      )}
    </AdminPart>
  );
}

/** Practices of the catalogue that this may be about, each with the reasons and the way to stand side by side. */
function AlikePractices({
  view: { alike, draft, ordinal },
  locale,
}: {
  view: DraftWriteUpView;
  locale: Locale;
}) {
  const t = getTranslator(locale, "drafts");
  const review = getTranslator(locale, "review");
  const format = getFormatter(locale);
  if (alike.length === 0) return <p>{t("place.alikeNone")}</p>;
  return (
    <>
      <p className="label">{t("place.alike")}</p>
      <ul className="draft-alike">
        {alike.map(({ slug, title, reasons, frameworks }) => (
          <li key={slug}>
            <b dir="auto">{title}</b>: {format.list(reasons.map((reason) => review(`reasons.${reason}`)))}{" "}
            <span className="fine">({review("alikeBy", { frameworks: format.list(frameworks) })})</span>{" "}
            <Link
              href={compareHref(locale, { id: draft.id, ordinal, practice: slug })}
              prefetch={false}
              aria-label={t("place.compareNamed", { title })}
            >
              {t("place.compare")}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const todoHref = {
  titleMissing: "#part-title",
  undecided: `#${FIRST_CHOICE}`,
  identical: "#place",
} as const;

function Readiness({ view, locale }: { view: DraftWriteUpView; locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  const { required, warnings, firstWarning } = readiness(view);
  return (
    <div className="draft-ready">
      <p>
        {t(
          required.length > 0 ? "place.notReady" : view.content.isEmpty ? "place.readyEmpty" : "place.ready",
        )}
      </p>
      {required.length > 0 && (
        <ul>
          {required.map((problem) => (
            <li key={problem}>
              <a href={todoHref[problem]}>{t(`place.todo.${problem}`)}</a>
            </li>
          ))}
        </ul>
      )}
      {warnings > 0 && (
        <p>
          <a href={firstWarning === null ? "#source" : lineHref(firstWarning)}>
            {t("place.todo.warnings", { count: warnings })}
          </a>
        </p>
      )}
    </div>
  );
}
