/** Whether the history is whole, its last hash, and in words what that means. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = {
  end: { rows: number; id: number; hash: string } | null;
  /** Null where it was not checked. */
  check: { rows: number; brokenAt: number | null } | null;
  locale: Locale;
};

export function ChainState({ end, check, locale }: Props) {
  const t = getTranslator(locale, "admin");
  if (!end) return <p>{t("history.chainEmpty")}</p>;
  return (
    <>
      {check ? (
        <p role="status">
          <b>
            {check.brokenAt === null
              ? t("history.chainHolds", { rows: check.rows })
              : t("history.chainBroken", { id: check.brokenAt })}
          </b>
        </p>
      ) : (
        <p>
          {t("history.chainAskText")}{" "}
          <Link href={localePath(locale, "/admin/history?check=1#chain")} prefetch={false}>
            {t("history.chainAsk", { rows: end.rows })}
          </Link>
        </p>
      )}
      <p>{t("history.chainText")}</p>
      <p className="fine">{t("history.chainLast", { id: end.id })}</p>
      <p className="private-address">
        <code>{end.hash}</code>
      </p>
    </>
  );
}
