import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LineAccount } from "@/components/source/line-account";
import { LineList } from "@/components/source/line-list";
import { LINES_PER_PAGE, parseLineWindow } from "@/components/source/line-window";
import { LitNotice } from "@/components/source/lit-notice";
import { SourceHead } from "@/components/source/source-head";
import { SourcePageLinks } from "@/components/source/source-page-links";
import { WriteUpList } from "@/components/source/write-up-list";
import { getTranslator } from "@/lib/i18n/translate";
import { getSource } from "@/lib/imports/queries";
import { localeOf, type SearchParams } from "../../locale";

type Props = { params: Promise<{ locale: string; id: string }> } & SearchParams;

/** Once for the page and its head: reading a document takes longer than anything else here. */
const load = cache((id: string, fromLine: number) => getSource(id, { fromLine, limit: LINES_PER_PAGE }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { fromLine } = parseLineWindow(await searchParams);
  const source = await load((await params).id, fromLine);
  if (!source) notFound();
  const t = getTranslator(await localeOf(params), "source");
  return {
    title: t("title", { name: source.name }),
    description: t("description", { name: source.name }),
  };
}

/** A document as it came, with what each of its lines was read as. */
export default async function SourcePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { fromLine, lit } = parseLineWindow(await searchParams);
  const source = await load((await params).id, fromLine);
  if (!source) notFound();
  const t = getTranslator(locale, "source");
  const pageLinks = <SourcePageLinks source={source} locale={locale} />;
  return (
    <article className="source">
      <SourceHead source={source} locale={locale} />
      <div className="source-facts">
        <LineAccount lines={source.lines} locale={locale} />
        <WriteUpList source={source} locale={locale} />
      </div>
      <section aria-labelledby="text-title" className="source-text">
        <div className="source-text-head">
          <h2 id="text-title">{t("text")}</h2>
          <p className="fine">{t("masked")}</p>
        </div>
        <LitNotice sourceId={source.id} lit={lit} lineCount={source.lineCount} locale={locale} />
        {pageLinks}
        <LineList text={source.text} lit={lit} locale={locale} />
        {pageLinks}
      </section>
    </article>
  );
}
