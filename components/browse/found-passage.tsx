/** A passage that a search found: named by what it belongs to, a link to its place on the practice's page. */
import Link from "next/link";
import {
  type FoundPractice,
  type PassageMatch,
  profileFieldSchema,
  sectionKeySchema,
} from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Excerpt } from "@/lib/search/highlight";
import { anchorPrefix, questionAnchor, sectionAnchor } from "../practice/anchors";
import { MarkedText } from "./marked-text";
import { aroundFirstHit } from "./shortened";

/** As many characters as a row of the table has room for, more or less. */
const LINE = 110;

type Props = { passage: PassageMatch; practice: FoundPractice; locale: Locale };

/** The passage, below its name. */
export function FoundPassage({ passage, practice, locale }: Props) {
  return (
    <>
      <PassageLink passage={passage} practice={practice} locale={locale} />
      <p className="found-text" dir="auto">
        <PassageText excerpt={passage} />
      </p>
    </>
  );
}

/** The best passage of a practice in one line, for a row of a table; nothing where only the title was found. */
export function BestPassage({ practice, locale }: Omit<Props, "passage">) {
  const best = practice.match?.passages[0];
  if (!best) return null;
  return (
    <div className="found-line">
      <PassageLink passage={best} practice={practice} locale={locale} />
      <p className="found-text" dir="auto">
        <PassageText excerpt={aroundFirstHit(best, LINE)} />
      </p>
    </div>
  );
}

function PassageLink({ passage, practice, locale }: Props) {
  const path = localePath(locale, `/practices/${practice.slug}`);
  return (
    <Link className="found-name" href={`${path}#${passageAnchor(passage, practice)}`} prefetch={false}>
      {nameOf(passage, locale)}
    </Link>
  );
}

function PassageText({ excerpt: { parts, cutBefore, cutAfter } }: { excerpt: Excerpt }) {
  return (
    <>
      {cutBefore && "… "}
      <MarkedText parts={parts} />
      {cutAfter && " …"}
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

/** Gives where a passage stands on the practice's page. */
export function passageAnchor(
  { kind, code, question }: Pick<PassageMatch, "kind" | "code" | "question">,
  { assessments }: FoundPractice,
): string {
  if (kind === "profile") return "profile";
  const section = sectionKeySchema.safeParse(code);
  if (kind === "section" && section.success) return sectionAnchor(section.data);
  return questionAnchor(question ? anchorPrefix(assessments, question.assessment) : "", code);
}
