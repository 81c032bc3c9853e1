/** The way through the pages of a list of the administration. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type Page, pageCount } from "@/lib/shared/paging";
import { PageLinks } from "../ui/page-links";

type Props = { list: Page<unknown>; hrefOf: (page: number) => string; locale: Locale };

export function ListPageLinks({ list, hrefOf, locale }: Props) {
  const t = getTranslator(locale, "review");
  const { page } = list;
  const pages = pageCount(list);
  return (
    <PageLinks
      label={t("pages")}
      here={t("pageOf", { page: Math.min(page, pages), pages })}
      previous={page > 1 ? { href: hrefOf(Math.min(page - 1, pages)), text: t("previousPage") } : null}
      next={page < pages ? { href: hrefOf(page + 1), text: t("nextPage") } : null}
    />
  );
}
