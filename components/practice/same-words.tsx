/** Beside an answer: where else its words stand, each place a link. Two answers that are one text are not two witnesses. */
import Link from "next/link";
import { Fragment } from "react";
import type { SameWords } from "@/lib/catalogue/repeats";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { anchorPrefix, questionAnchor } from "./anchors";
import { SourceLink } from "./source-link";

/** More places than this are only counted. */
const SHOWN = 6;

export function SameWordsNote({ same, locale }: { same: readonly SameWords[]; locale: Locale }) {
  if (same.length === 0) return null;
  const t = getTranslator(locale, "practice");
  const places = same.filter((other) => other.kind === "answer");
  const findings = same.filter((other) => other.kind === "finding");
  return (
    <div className="same-words-note">
      {places.length > 0 && (
        <p>
          {places.every(({ whole }) => whole) ? t("sameWords") : t("sameWordsPartly")}{" "}
          {places.slice(0, SHOWN).map((place, index) => (
            <Fragment key={`${place.practice?.slug} ${place.assessment} ${place.code}`}>
              {index > 0 && ", "}
              <Link href={hrefOf(place, locale)} prefetch={false}>
                {place.practice
                  ? t("sameWordsOther", { title: place.practice.title, code: place.code })
                  : t("sameWordsQuestion", { code: place.code })}
              </Link>
            </Fragment>
          ))}
          {places.length > SHOWN ? t("sameWordsMore", { count: places.length - SHOWN }) : "."}
        </p>
      )}
      {findings.map(({ message, origin }) => (
        <p key={`${origin.sourceId} ${origin.firstLine}`}>
          {t("sameWordsFinding", { message })} <SourceLink origin={origin} locale={locale} short />
        </p>
      ))}
    </div>
  );
}

function hrefOf(place: Extract<SameWords, { kind: "answer" }>, locale: Locale): string {
  const anchor = `#${questionAnchor(anchorPrefix(place.onPage, place.assessment), place.code)}`;
  return place.practice ? `${localePath(locale, `/practices/${place.practice.slug}`)}${anchor}` : anchor;
}
