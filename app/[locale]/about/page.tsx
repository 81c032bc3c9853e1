import type { Metadata } from "next";
import Link from "next/link";
import { StateDefinitions } from "@/components/practice/state-definitions";
import { TitledPart } from "@/components/ui/titled-part";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "../locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "about");
  return { title: t("title"), description: t("description") };
}

/** How to read the catalogue, and whose work it stands on. */
export default async function AboutPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "about");
  return (
    <article className="about">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <TitledPart id="marks" title={t("marksTitle")}>
        <p>{t("marksIntro")}</p>
        <StateDefinitions locale={locale} />
      </TitledPart>
      <TitledPart id="ranking" title={t("rankingTitle")}>
        <p>{t("rankingOne")}</p>
        <p>{t("rankingTwo")}</p>
      </TitledPart>
      <TitledPart id="reading" title={t("readingTitle")}>
        <p>{t("readingOne")}</p>
        <p>{t("readingTwo")}</p>
        <p>{t("readingThree")}</p>
        <p>
          <Link href={localePath(locale, "/sources")}>{t("readingLink")}</Link>
        </p>
      </TitledPart>
      <TitledPart id="spring" title={t("springTitle")}>
        <p>{t("springOne")}</p>
        <p>{t("springTwo")}</p>
      </TitledPart>
      <TitledPart id="assess" title={t("assessTitle")}>
        <p>{t("assessOne")}</p>
        <p>{t("assessTwo")}</p>
      </TitledPart>
      <TitledPart id="licence" title={t("licenceTitle")}>
        <p>{t("licenceOne")}</p>
        <p>{t("licenceTwo")}</p>
      </TitledPart>
      <TitledPart id="privacy" title={t("privacyTitle")}>
        <p>{t("privacyText")}</p>
        <p>
          <Link href={localePath(locale, "/assess")}>{t("privacyAssess")}</Link>
        </p>
      </TitledPart>
    </article>
  );
}
