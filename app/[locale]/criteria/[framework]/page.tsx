import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CriteriaArea } from "@/components/criteria/criteria-area";
import { CriteriaContents } from "@/components/criteria/criteria-contents";
import { RelatedCriteria } from "@/components/criteria/related-criteria";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { practiceHref } from "@/lib/catalogue/filters";
import { criterionNames } from "@/lib/frameworks/criterion";
import { countItemStates, getFramework } from "@/lib/frameworks/queries";
import { findRelatedCriteria } from "@/lib/frameworks/queries-crosswalk";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf } from "../../locale";

type Props = { params: Promise<{ locale: string; framework: string }> };

/** Once for the page and its head. */
const load = cache((slug: string) => getFramework(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const framework = await load((await params).framework);
  if (!framework) notFound();
  const t = getTranslator(await localeOf(params), "criteria");
  return { title: framework.title, description: t("frameworkDescription", { framework: framework.title }) };
}

/** One set of criteria: its areas, questions and items, and how each item is marked over all assessments. */
export default async function FrameworkPage({ params }: Props) {
  const locale = await localeOf(params);
  const framework = await load((await params).framework);
  if (!framework) notFound();
  const states = await countItemStates(framework.slug);
  const t = getTranslator(locale, "criteria");
  const site = getTranslator(locale, "site");
  const count = framework.assessments;
  return (
    <article className="framework">
      <Breadcrumbs
        label={site("breadcrumbs")}
        trail={[{ href: localePath(locale, "/criteria"), name: site("criteria") }]}
      />
      <header className="practice-head">
        <h1>{framework.title}</h1>
        <p className="kicker">{t("publisher", { publisher: framework.publisher })}</p>
        <p className="lead">{count > 0 ? t("howCounted", { count }) : t("howCountedNone")}</p>
        {count > 0 && (
          <p>
            <Link href={localePath(locale, practiceHref({ framework: [framework.slug] }))}>
              {t("practicesWith")}
            </Link>
          </p>
        )}
      </header>
      <div className="reading">
        <CriteriaContents areas={framework.areas} locale={locale} />
        <div className="reading-text">
          {framework.areas.map((area) => (
            <CriteriaArea
              key={area.code}
              area={area}
              framework={framework.slug}
              states={states}
              locale={locale}
            />
          ))}
          <RelatedCriteria
            related={await findRelatedCriteria(framework.slug)}
            framework={framework.slug}
            names={criterionNames(framework)}
            locale={locale}
          />
        </div>
      </div>
    </article>
  );
}
