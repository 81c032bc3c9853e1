import type { Metadata } from "next";
import { SourceList } from "@/components/source/source-list";
import { getTranslator } from "@/lib/i18n/translate";
import { findSources } from "@/lib/imports/queries";
import { type LocaleParams, localeOf } from "../locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "source");
  return { title: t("indexTitle"), description: t("indexDescription") };
}

/** The documents of the catalogue. */
export default async function SourcesPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "source");
  return (
    <div className="plain-page">
      <h1>{t("indexTitle")}</h1>
      <p className="lead">{t("indexLead")}</p>
      <SourceList sources={await findSources()} locale={locale} />
    </div>
  );
}
