import type { Metadata } from "next";
import { FrameworkList } from "@/components/criteria/framework-list";
import { findFrameworks } from "@/lib/frameworks/queries";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "../locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "criteria");
  return { title: t("title"), description: t("description") };
}

/** The sets of criteria. */
export default async function CriteriaPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "criteria");
  return (
    <div className="plain-page">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <FrameworkList frameworks={await findFrameworks()} locale={locale} />
    </div>
  );
}
