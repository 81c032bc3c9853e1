/** The form that deletes a backup: which it is, a box to tick, and the way back. */
import Link from "next/link";
import type { Backup } from "@/lib/backups/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { byteSize } from "../source/byte-size";
import { timeInWords } from "./when";

type Props = { backup: Backup; action: (form: FormData) => Promise<void>; locale: Locale };

export function DeleteBackup({ backup: { name, madeAt, bytes }, action, locale }: Props) {
  const t = getTranslator(locale, "admin");
  return (
    <>
      <p className="lead">
        {t("backups.deleteText", { time: timeInWords(madeAt, locale), size: byteSize(locale, bytes) })}
      </p>
      <form action={action} className="admin-form">
        <input type="hidden" name="name" value={name} />
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("backups.deleteSure")}</span>
        </label>
        <div className="admin-actions">
          <button type="submit" className="danger-button">
            {t("backups.deleteButton")}
          </button>
          <Link href={localePath(locale, "/admin/backups")} className="button second-button">
            {t("backups.cancel")}
          </Link>
        </div>
      </form>
    </>
  );
}
