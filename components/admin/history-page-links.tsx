/** To newer and to older changes. */
import { type HistoryRequest, historyQuery } from "@/lib/audit/request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { pageCount } from "@/lib/shared/paging";
import { PageLinks } from "../ui/page-links";

type Props = { request: HistoryRequest; total: number; pageSize: number; locale: Locale };

export function HistoryPageLinks({ request, total, pageSize, locale }: Props) {
  const t = getTranslator(locale, "admin");
  const { page } = request;
  const pages = pageCount({ total, pageSize });
  const at = (to: number) =>
    localePath(locale, `/admin/history${historyQuery({ ...request, page: Math.min(to, pages) })}`);
  return (
    <PageLinks
      label={t("history.pages")}
      here={t("history.pageOf", { page: Math.min(page, pages), pages })}
      previous={page > 1 ? { href: at(page - 1), text: t("history.newer") } : null}
      next={page < pages ? { href: at(page + 1), text: t("history.older") } : null}
    />
  );
}
