import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { correctedNotes } from "@/components/corrections/corrected-note";
import { anchorPrefix } from "@/components/practice/anchors";
import { Assessment } from "@/components/practice/assessment";
import { Contents } from "@/components/practice/contents";
import { PracticeEnd } from "@/components/practice/practice-end";
import { PracticeHead } from "@/components/practice/practice-head";
import { PracticeText } from "@/components/practice/practice-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf } from "../../locale";
import { quotePageOf } from "../../quote-page";
import { loadPractice } from "./load";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadPractice((await params).slug);
  if (!found) notFound();
  const t = getTranslator(await localeOf(params), "practice");
  const against = found.practice.assessments.map(({ framework }) => framework.title).join(", ");
  return {
    title: found.practice.title,
    description: t("description", { title: found.practice.title, frameworks: against }),
  };
}

/** A practice: its head with the prints, its profile, its sections, and each of its assessments. */
export default async function PracticePage({ params }: Props) {
  const locale = await localeOf(params);
  const found = await loadPractice((await params).slug);
  if (!found) notFound();
  const { practice, sameWords } = found;
  const notesOf = correctedNotes(found.corrected, { slug: practice.slug, locale });
  const quotePage = await quotePageOf(practice, locale);
  return (
    <article className="practice">
      <Breadcrumbs
        label={getTranslator(locale, "site")("breadcrumbs")}
        trail={[{ href: localePath(locale, "/practices"), name: getTranslator(locale, "site")("practices") }]}
      />
      <PracticeHead
        practice={practice}
        formerNames={found.formerNames}
        notesOf={notesOf(null)}
        locale={locale}
      />
      <div className="reading">
        <Contents practice={practice} locale={locale} />
        <div className="reading-text">
          <PracticeText practice={practice} notesOf={notesOf(null)} locale={locale} />
          {practice.assessments.map((assessment, index) => (
            <Assessment
              key={assessment.id}
              assessment={assessment}
              prefix={anchorPrefix(practice.assessments, index)}
              locale={locale}
              quotePage={quotePage}
              sameWords={sameWords}
              notesOf={notesOf(assessment.id)}
            />
          ))}
          <PracticeEnd {...found} page={quotePage} locale={locale} />
        </div>
      </div>
    </article>
  );
}
