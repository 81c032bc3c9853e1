/** What one assessment says to a criterion: the practice, its answer in its own words, its tools, its marks, and their lines. */
import Link from "next/link";
import { Fragment } from "react";
import type { CriterionEntry, CriterionView } from "@/lib/catalogue/criterion-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { Passage } from "../practice/passage";
import { SourceLink } from "../practice/source-link";
import { StateShape } from "../practice/state-shape";
import { Tools } from "../practice/tools";
import { passageHref } from "./passage-href";

type Props = { entry: CriterionEntry; view: CriterionView; locale: Locale };

export function CriterionPassage({ entry, view, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const { practice, question, assessment } = entry;
  const { answer } = question;
  const id = `entry-${assessment.id}`;
  return (
    <article className="entry" aria-labelledby={id}>
      <h4 id={id} dir="auto">
        <Link href={localePath(locale, passageHref(entry))} prefetch={false} className="entry-practice">
          {practice.title}
        </Link>
      </h4>
      <p className="kicker">{entryFacts(entry, locale)}</p>
      {answer && answer.paragraphs.length > 0 ? (
        <Passage
          paragraphs={answer.paragraphs}
          origin={answer.origin}
          locale={locale}
          anchor={id}
          name={t("passageOf", { title: practice.title, code: question.code })}
        />
      ) : (
        <p className="fine">{t("noAnswer")}</p>
      )}
      <SameWords entry={entry} locale={locale} />
      {answer && <Tools tools={answer.tools} origin={answer.origin} locale={locale} />}
      {view.criterion.kind === "item" ? (
        <OwnMark entry={entry} code={view.criterion.code} locale={locale} />
      ) : (
        <Marks entry={entry} locale={locale} />
      )}
    </article>
  );
}

/** Two write-ups that say the same word for word are said to: they are not two witnesses. */
function SameWords({ entry: { sameWords }, locale }: { entry: CriterionEntry; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  if (sameWords.length === 0) return null;
  return (
    <p className="same-words">
      {t("sameWords", { count: sameWords.length })}{" "}
      {sameWords.map(({ slug, title }, index) => (
        <Fragment key={slug}>
          {index > 0 && ", "}
          <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false}>
            {title}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

/** The mark itself, with the line it stands on. */
function OwnMark({ entry, code, locale }: { entry: CriterionEntry; code: string; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const states = getTranslator(locale, "states");
  const item = entry.question.items.find((other) => other.code === code);
  if (!item || item.state === "notListed") return null;
  return (
    <p className="entry-mark">
      <StateShape state={item.state} />
      <span>{t("markOf", { code, state: states(item.state) })}</span>
      {item.origin && <SourceLink origin={item.origin} locale={locale} of={code} short />}
    </p>
  );
}

/** The marks of all items of the question. */
function Marks({ entry, locale }: { entry: CriterionEntry; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const states = getTranslator(locale, "states");
  const { code, items } = entry.question;
  return (
    <ul className="entry-marks" aria-label={t("marksOf", { code })}>
      {items.map((item) => (
        <li key={item.code} data-state={item.state}>
          <StateShape state={item.state} />
          <span>
            <span className="figures">{item.code}</span> {states(item.state)}
          </span>
          {item.origin && <SourceLink origin={item.origin} locale={locale} of={item.code} short />}
        </li>
      ))}
    </ul>
  );
}

type WithoutProps = {
  entries: readonly CriterionEntry[];
  /** The group's own note says already that they do not have the question. */
  said: boolean;
  locale: Locale;
};

/** Assessments that do not have the question: their names are enough. */
export function CriterionWithout({ entries, said, locale }: WithoutProps) {
  const t = getTranslator(locale, "criterion");
  return (
    <div className="entries-without">
      {!said && <p className="fine">{t("notPart")}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.assessment.id} dir="auto">
            <Link href={localePath(locale, passageHref(entry))} prefetch={false} className="entry-practice">
              {entry.practice.title}
            </Link>{" "}
            <span className="kicker">{entryFacts(entry, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function entryFacts({ practice, assessment }: CriterionEntry, locale: Locale): string {
  const words = getTranslator(locale, "practice");
  const t = getTranslator(locale, "criterion");
  return [
    practice.countries.map((code) => countryName(code, locale)).join(", "),
    practice.titleKind === "descriptive" ? words("descriptiveShort") : "",
    assessment.kind === "selfAssessment" ? t("selfAssessment") : "",
  ]
    .filter((fact) => fact !== "")
    .join(" · ");
}
