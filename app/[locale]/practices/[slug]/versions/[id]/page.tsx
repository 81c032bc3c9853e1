import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Assessment } from "@/components/practice/assessment";
import { versionDates } from "@/components/practice/previous-versions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { getPreviousVersion } from "@/lib/catalogue/queries-versions";
import { parseVersionId } from "@/lib/catalogue/versions";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf } from "../../../../locale";
import { quotePageOf } from "../../../../quote-page";

type Props = { params: Promise<{ locale: string; slug: string; id: string }> };

/** Once for the page and its head. */
const load = cache(async (slug: string, text: string) => {
  const id = parseVersionId(text);
  return id === null ? null : getPreviousVersion({ slug, id });
});

/** Search engines are sent to the practice itself, which has what counts now. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const found = await load(slug, id);
  if (!found) notFound();
  const t = getTranslator(await localeOf(params), "practice");
  return { title: t("versionTitle", { title: found.practice.title }), robots: { index: false } };
}

/** An assessment as it was before a later one replaced it. */
export default async function VersionPage({ params }: Props) {
  const locale = await localeOf(params);
  const { slug, id } = await params;
  const found = await load(slug, id);
  if (!found) notFound();
  const { practice, version, assessment } = found;
  const t = getTranslator(locale, "practice");
  const site = getTranslator(locale, "site");
  const quotePage = await quotePageOf(practice, locale, `/versions/${version.id}`);
  const current = localePath(locale, `/practices/${practice.slug}`);
  return (
    <article className="practice">
      <header className="practice-head">
        <Breadcrumbs
          label={site("breadcrumbs")}
          trail={[
            { href: localePath(locale, "/practices"), name: site("practices") },
            { href: current, name: practice.title },
          ]}
        />
        <h1 dir="auto">{t("versionTitle", { title: practice.title })}</h1>
        <p className="lead">
          {t("versionNote")} {versionDates(version, locale)} <Link href={current}>{t("versionCurrent")}</Link>
        </p>
      </header>
      <div className="reading-text version-text">
        <Assessment assessment={assessment} prefix="" locale={locale} quotePage={quotePage} />
      </div>
    </article>
  );
}
