/** A practice that a search found: where it was found, and the best passages, each a link to its place on the practice's page. */
import Link from "next/link";
import { type FoundPractice, type PracticeMatch, passageMatchKindSchema } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { CompareChoice } from "../compare/compare-choice";
import { FingerprintStrip } from "../practice/fingerprint-strip";
import { FoundPassage, passageAnchor } from "./found-passage";
import { MarkedText } from "./marked-text";
import { Reasons } from "./reasons";

type Props = {
  practice: FoundPractice;
  match: PracticeMatch;
  /** The practices that a comparison has already. */
  beside: readonly string[];
  locale: Locale;
};

export function FoundPracticeEntry({ practice, match, beside, locale }: Props) {
  const t = getTranslator(locale, "browse");
  const words = getTranslator(locale, "practice");
  const path = localePath(locale, `/practices/${practice.slug}`);
  const place = [
    practice.countries.map((code) => countryName(code, locale)).join(", "),
    practice.organisations.join(", "),
  ].filter((part) => part !== "");
  return (
    <article className="found">
      <h2 dir="auto">
        <Link href={path} prefetch={false}>
          {match.title ? <MarkedText parts={match.title} /> : practice.title}
        </Link>
        {practice.titleKind === "descriptive" && (
          <span className="card-described"> {words("descriptiveShort")}</span>
        )}
      </h2>
      {place.length > 0 && (
        <p className="card-place" dir="auto">
          {place.join(" · ")}
        </p>
      )}
      <FoundIn match={match} locale={locale} />
      <Reasons practice={practice} locale={locale} />
      <ul className="found-prints">
        {practice.assessments.map((assessment) => (
          <li key={assessment.id}>
            <FingerprintStrip assessment={assessment} locale={locale} />
          </li>
        ))}
        <li>
          <CompareChoice practice={practice} beside={beside} locale={locale} />
        </li>
      </ul>
      {match.passages.length > 0 && (
        <ul className="found-passages" aria-label={t("match.passages")}>
          {match.passages.map((passage, index) => (
            // The passages of one practice do not change places; two of them may have the same name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <FoundPassage passage={passage} practice={practice} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {match.more > 0 && (
        <p className="found-more">
          <Link href={match.next ? `${path}#${passageAnchor(match.next, practice)}` : path} prefetch={false}>
            {t("match.more", { count: match.more })}
            <span className="sr-only"> {t("match.moreOf", { title: practice.title })}</span>
          </Link>
        </p>
      )}
    </article>
  );
}

/** Why it is here, in one line: "Found in the title, two answers and a tool." */
function FoundIn({ match, locale }: { match: PracticeMatch; locale: Locale }) {
  const t = getTranslator(locale, "browse");
  const places = passageMatchKindSchema.options
    .filter((kind) => match.counts[kind] > 0)
    .map((kind) => t(`match.${kind}`, { count: match.counts[kind] }));
  if (match.title) places.unshift(t("match.title"));
  if (places.length === 0) return null;
  return <p className="found-in">{t("match.found", { places: getFormatter(locale).list(places) })}</p>;
}
