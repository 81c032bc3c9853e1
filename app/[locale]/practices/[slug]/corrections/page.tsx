import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ListPageLinks } from "@/components/admin/list-page-links";
import { CorrectionList } from "@/components/corrections/correction-list";
import { fieldInWords } from "@/components/corrections/field-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findCorrections, getCorrectedPractice } from "@/lib/corrections/queries";
import { correctionsQuery, correctionsRequest } from "@/lib/corrections/request";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../../../locale";

type Props = LocaleParams & SearchParams & { params: Promise<{ locale: string; slug: string }> };

/** Search engines are sent to the practice itself, which has what counts now. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const practice = await getCorrectedPractice((await params).slug);
  if (!practice) notFound();
  const t = getTranslator(await localeOf(params), "corrections");
  return { title: t("pageTitle", { title: practice.title }), robots: { index: false } };
}

/** What was corrected of a practice: what it said before, what it says since, and why. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const practice = await getCorrectedPractice((await params).slug);
  if (!practice) notFound();
  const asked = correctionsRequest(await searchParams);
  const { key } = asked;
  const found = await findCorrections({ ...asked, practice: practice.slug, pageSize: 20 });
  const t = getTranslator(locale, "corrections");
  const site = getTranslator(locale, "site");
  const path = localePath(locale, `/practices/${practice.slug}`);
  return (
    <div className="plain-page corrections-page">
      <Breadcrumbs
        label={site("breadcrumbs")}
        trail={[
          { href: localePath(locale, "/practices"), name: site("practices") },
          { href: path, name: practice.title },
        ]}
      />
      <h1 dir="auto">{t("pageTitle", { title: practice.title })}</h1>
      <p className="lead">{t("lead")}</p>
      {key && (
        <p>
          {t("onlyField", { field: fieldInWords(key, locale) })}{" "}
          <Link href={`${path}/corrections`}>{t("all")}</Link>
        </p>
      )}
      {found.total === 0 ? (
        <p className="nothing">
          {t(key ? "noneOfField" : "none")} <Link href={path}>{t("back")}</Link>
        </p>
      ) : (
        <>
          <p className="figures">{t("found", { count: found.total })}</p>
          <CorrectionList corrections={found.items} locale={locale} />
          <ListPageLinks
            list={found}
            hrefOf={(page) => `${path}/corrections${correctionsQuery({ ...asked, page })}`}
            locale={locale}
          />
        </>
      )}
    </div>
  );
}
