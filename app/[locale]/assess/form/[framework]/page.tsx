import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BlankForm } from "@/components/assess/blank-form";
import { blankWords } from "@/components/assess/blank-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { getFramework } from "@/lib/frameworks/queries";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf } from "../../../locale";

type Props = { params: Promise<{ locale: string; framework: string }> };

const load = cache((slug: string) => getFramework(slug, "newest"));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const framework = await load((await params).framework);
  if (!framework) notFound();
  const t = getTranslator(await localeOf(params), "assess");
  return { title: t("blankTitle", { framework: framework.title }) };
}

/** All questions of a framework as an empty form: to read before starting, to print and fill in by hand. */
export default async function BlankFormPage({ params }: Props) {
  const locale = await localeOf(params);
  const framework = await load((await params).framework);
  if (!framework) notFound();
  const t = getTranslator(locale, "assess");
  const form = localePath(locale, `/assess/form/${framework.slug}`);
  return (
    <article className="blank-form">
      <Breadcrumbs
        label={getTranslator(locale, "site")("breadcrumbs")}
        trail={[{ href: localePath(locale, "/assess"), name: t("title") }]}
      />
      <h1>{t("blankTitle", { framework: framework.title })}</h1>
      <p className="lead">{t("blankLead")}</p>
      <ul className="take-links">
        <li>
          <a href={`${form}/form.docx`}>{t("blankWord")}</a>
        </li>
        <li>
          <a href={`${form}/form.txt`}>{t("blankText")}</a>
        </li>
      </ul>
      <BlankForm framework={framework} words={blankWords(locale)} />
    </article>
  );
}
