/** Which practice may be the same as one: those alike, or those that a search finds. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { ListedPractice } from "@/lib/practices/queries";
import type { Page } from "@/lib/shared/paging";
import { SearchForm } from "../ui/search-form";
import { PracticeRows } from "./practice-rows";

type Props = {
  of: string;
  q: string;
  /** Null without a search. */
  found: Page<ListedPractice> | null;
  likely: readonly { slug: string; title: string }[];
  locale: Locale;
};

export function OtherPractices({ of, q, found, likely, locale }: Props) {
  const t = getTranslator(locale, "practices");
  const path = localePath(locale, `/admin/practices/${of}/merge`);
  return (
    <>
      <SearchForm action={path} label={t("mergeSearch")} button={t("searchButton")} value={q} />
      {found ? (
        <>
          <p>{t("found", { count: found.total })}</p>
          <PracticeRows
            practices={found.items}
            hrefOf={({ slug, state }) => (slug === of || state === "merged" ? null : `${path}?into=${slug}`)}
            locale={locale}
          />
        </>
      ) : (
        <section aria-labelledby="likely-title">
          <h2 id="likely-title">{t("likely")}</h2>
          {likely.length === 0 && <p>{t("likelyNone")}</p>}
          <ul className="plain-links">
            {likely.map(({ slug, title }) => (
              <li key={slug}>
                <Link href={`${path}?into=${slug}`} prefetch={false} dir="auto">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
