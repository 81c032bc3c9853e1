/** A practice that a search found: where it was found, and the best passages, each a link to its place on the practice's page. */
import Link from "next/link";
import type { FoundPractice, PassageMatch, PracticeMatch } from "@/lib/catalogue/schema";
import { passageMatchKindSchema, profileFieldSchema, sectionKeySchema } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { CompareChoice } from "../compare/compare-choice";
import { anchorPrefix, questionAnchor, sectionAnchor } from "../practice/anchors";
import { FingerprintStrip } from "../practice/fingerprint-strip";
import { MarkedText } from "./marked-text";

type Props = { practice: FoundPractice; match: PracticeMatch; locale: Locale };

export function FoundPracticeEntry({ practice, match, locale }: Props) {
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
      <ul className="found-prints">
        {practice.assessments.map((assessment) => (
          <li key={assessment.id}>
            <FingerprintStrip assessment={assessment} locale={locale} />
          </li>
        ))}
        <li>
          <CompareChoice practice={practice} locale={locale} />
        </li>
      </ul>
      {match.passages.length > 0 && (
        <ul className="found-passages" aria-label={t("match.passages")}>
          {match.passages.map((passage, index) => (
            // The passages of one practice do not change places; two of them may have the same name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <Passage passage={passage} practice={practice} path={path} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {match.more > 0 && (
        <p className="found-more">
          <Link href={path} prefetch={false}>
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

type PassageProps = { passage: PassageMatch; practice: FoundPractice; path: string; locale: Locale };

function Passage({ passage, practice, path, locale }: PassageProps) {
  const { parts, cutBefore, cutAfter } = passage;
  return (
    <>
      <Link className="found-name" href={`${path}#${anchorOf(passage, practice)}`} prefetch={false}>
        {nameOf(passage, locale)}
      </Link>
      <p className="found-text" dir="auto">
        {cutBefore && "… "}
        <MarkedText parts={parts} />
        {cutAfter && " …"}
      </p>
    </>
  );
}

function nameOf({ kind, code, question }: PassageMatch, locale: Locale): string {
  const t = getTranslator(locale, "browse");
  const words = getTranslator(locale, "practice");
  const field = profileFieldSchema.safeParse(code);
  if (kind === "profile" && field.success)
    return t("match.profileName", { field: words(`fields.${field.data}`) });
  const section = sectionKeySchema.safeParse(code);
  if (kind === "section" && section.success) return words(`sectionKeys.${section.data}`);
  if (!question) return words("question", { code });
  const name = question.text
    ? t("match.answerName", { area: question.area, code, text: question.text })
    : t("match.answerNameShort", { area: question.area, code });
  return kind === "tool" ? t("match.toolName", { name }) : name;
}

function anchorOf({ kind, code, question }: PassageMatch, { assessments }: FoundPractice): string {
  if (kind === "profile") return "profile";
  const section = sectionKeySchema.safeParse(code);
  if (kind === "section" && section.success) return sectionAnchor(section.data);
  return questionAnchor(question ? anchorPrefix(assessments, question.assessment) : "", code);
}
