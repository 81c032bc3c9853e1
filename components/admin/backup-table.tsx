/** The backups there are: when each was made, its size, and links to take it away or to delete it. */
import Link from "next/link";
import type { Backup } from "@/lib/backups/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { byteSize } from "../source/byte-size";
import { timeInWords } from "./when";

type Props = { backups: { items: readonly Backup[]; total: number; bytes: number }; locale: Locale };

export function BackupTable({ backups: { items, total, bytes }, locale }: Props) {
  const t = getTranslator(locale, "admin");
  if (items.length === 0) return <p>{t("backups.none")}</p>;
  return (
    <>
      <p>{t("backups.total", { count: total, size: byteSize(locale, bytes) })}</p>
      <table className="admin-table" aria-label={t("backups.listTitle")}>
        <thead>
          <tr>
            <th scope="col">{t("backups.nameHead")}</th>
            <th scope="col" className="number">
              {t("backups.sizeHead")}
            </th>
            <th scope="col">{t("backups.downloadHead")}</th>
            <th scope="col">{t("backups.deleteHead")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ name, madeAt, bytes: size }) => {
            const time = timeInWords(madeAt, locale);
            return (
              <tr key={name}>
                <th scope="row">{time}</th>
                <td className="number">{byteSize(locale, size)}</td>
                <td>
                  <a
                    href={localePath(locale, `/admin/backups/${name}`)}
                    aria-label={t("backups.downloadNamed", { time })}
                  >
                    {t("backups.download")}
                  </a>
                </td>
                <td>
                  <Link
                    href={localePath(locale, `/admin/backups/${name}/delete`)}
                    aria-label={t("backups.deleteNamed", { time })}
                    prefetch={false}
                  >
                    {t("backups.delete")}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
