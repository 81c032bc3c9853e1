import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CriterionHead } from "@/components/criteria/criterion-head";
import { CriterionItems } from "@/components/criteria/criterion-items";
import { CriterionPractices } from "@/components/criteria/criterion-practices";
import { MetTogether } from "@/components/criteria/met-together";
import { RelatedCriteria } from "@/components/criteria/related-criteria";
import { TakeAlong } from "@/components/criteria/take-along";
import { getCriterionView } from "@/lib/catalogue/queries-criterion";
import { criterionNames, findCriterion, isRelatedTo } from "@/lib/frameworks/criterion";
import { getFramework } from "@/lib/frameworks/queries";
import { findRelatedCriteria } from "@/lib/frameworks/queries-crosswalk";
import { getTranslator } from "@/lib/i18n/translate";
import { visitOf } from "../../../../visit";
import { localeOf, type SearchParams } from "../../../locale";

type Props = { params: Promise<{ locale: string; framework: string; code: string }> } & SearchParams;

/** Once for the page and its head. */
const load = cache(getFramework);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { framework: slug, code } = await params;
  const framework = await load(slug);
  const criterion = framework && findCriterion(framework, code);
  if (!criterion) notFound();
  const t = getTranslator(await localeOf(params), "criterion");
  const words = { code, framework: framework.title };
  return {
    title: t("pageTitle", { code, text: criterion.text }),
    description: criterion.kind === "item" ? t("descriptionMet", words) : t("descriptionAnswers", words),
  };
}

/** One criterion: its wording, how it is marked, who meets it and how, and what is related to it. */
export default async function CriterionPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { framework: slug, code } = await params;
  const framework = await load(slug);
  const view = framework && (await getCriterionView({ framework: slug, code, params: await searchParams }));
  if (!view) notFound();
  const isArea = view.criterion.kind === "area";
  return (
    <div className="criterion">
      <CriterionHead view={view} locale={locale} />
      <CriterionItems view={view} locale={locale} />
      {!isArea && <CriterionPractices view={view} locale={locale} />}
      <MetTogether view={view} locale={locale} />
      <RelatedCriteria
        related={await findRelatedCriteria(slug)}
        framework={slug}
        names={criterionNames(framework).filter((name) => isRelatedTo(name.code, code))}
        locale={locale}
      />
      {!isArea && <TakeAlong view={view} visit={visitOf(await headers(), locale)} locale={locale} />}
    </div>
  );
}
