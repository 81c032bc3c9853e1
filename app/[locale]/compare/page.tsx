import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { FrameworkChoice } from "@/components/compare/choices";
import { Chosen } from "@/components/compare/chosen";
import { ComparisonParts, PartLinks } from "@/components/compare/comparison-parts";
import { HowToChoose } from "@/components/compare/how-to-choose";
import { Notices } from "@/components/compare/notices";
import { TakeAlong } from "@/components/compare/take-along";
import { TrayFollows } from "@/components/compare/tray-follows";
import { followWords } from "@/components/compare/tray-place";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { parseCompareRequest } from "@/lib/catalogue/compare-request";
import { findPracticesToAdd, getComparison } from "@/lib/catalogue/queries-compare";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { visitOf } from "../../visit";
import { type LocaleParams, localeOf, type SearchParams } from "../locale";
import { followMerged } from "./moved";

type Props = LocaleParams & SearchParams;

/** Once for the page and its head: both are given the same parameters. */
const load = cache(async (searchParams: Props["searchParams"]) => {
  const asked = parseCompareRequest(await searchParams);
  const view = await getComparison(asked);
  const request = { ...asked, slugs: view.practices.map(({ slug }) => slug) };
  return { ...view, asked, request, offered: await findPracticesToAdd(request) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "compare");
  const { practices } = await load(searchParams);
  const titles = practices.map(({ title }) => title).join(" · ");
  return {
    title: practices.length > 1 ? t("titleOf", { titles }) : t("title"),
    description: t("description"),
  };
}

/** Practices side by side: profiles, fingerprints, checklists and the answers to one question; all of it in the address. */
export default async function ComparePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "compare");
  const { asked, practices, unknown, leftOut, comparison, request, offered } = await load(searchParams);
  await followMerged({ asked, unknown }, locale);
  const visit = visitOf(await headers(), locale);
  return (
    <article className="compare">
      <header className="compare-head">
        <Breadcrumbs
          label={getTranslator(locale, "site")("breadcrumbs")}
          trail={[{ href: localePath(locale, "/practices"), name: t("practices") }]}
        />
        <h1>{t("title")}</h1>
        <p className="lead">{comparison ? t("lead", comparison.framework) : t("leadEmpty")}</p>
        <Notices unknown={unknown} leftOut={leftOut} comparison={comparison} locale={locale} />
        <Chosen practices={practices} request={request} offered={offered} locale={locale} />
        <TrayFollows
          practices={practices.map(({ slug, title }) => ({ slug, title }))}
          words={followWords(locale)}
        />
        {comparison && (
          <>
            <FrameworkChoice comparison={comparison} request={request} locale={locale} />
            <TakeAlong comparison={comparison} request={request} locale={locale} />
            <PartLinks locale={locale} />
          </>
        )}
      </header>
      {comparison ? (
        <ComparisonParts comparison={comparison} request={request} visit={visit} locale={locale} />
      ) : (
        <HowToChoose slugs={request.slugs} locale={locale} />
      )}
    </article>
  );
}
