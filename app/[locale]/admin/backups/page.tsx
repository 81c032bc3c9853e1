import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { BackupTable } from "@/components/admin/backup-table";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { requireAdministrator } from "@/lib/auth/session";
import { findBackups } from "@/lib/backups/queries";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";
import { formTitle } from "../title";
import { createBackupAction } from "./actions";

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = problemOf((await searchParams).problem) !== null;
  return { title: await formTitle(getTranslator(locale, "admin")("backups.title"), locale, problem) };
}

/** The backups there are, a button that makes one, and how to go back to one. */
export default async function BackupsPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireAdministrator();
  const { done, problem } = await searchParams;
  const t = getTranslator(locale, "admin");
  const said = (["made", "deleted"] as const).find((known) => known === done);
  return (
    <AdminFrame
      person={person}
      title={t("backups.title")}
      current="backups"
      signOut={signOutAction}
      locale={locale}
    >
      <Outcome done={said && t(`backups.done.${said}`)} problem={problemOf(problem)} locale={locale} />
      <p className="lead">{t("backups.lead")}</p>
      <form action={createBackupAction}>
        <button type="submit">{t("backups.make")}</button>
        <p className="fine">{t("backups.makeText")}</p>
      </form>
      <AdminPart id="kept" title={t("backups.listTitle")}>
        <BackupTable backups={findBackups()} locale={locale} />
        <p className="fine">{t("backups.secretNote")}</p>
      </AdminPart>
      <AdminPart id="restore" title={t("backups.restoreTitle")}>
        <ol className="admin-steps">
          {(["stop", "aside", "copy", "start"] as const).map((step) => (
            <li key={step}>{t(`backups.restore.${step}`)}</li>
          ))}
        </ol>
        <p>{t("backups.restoreText")}</p>
      </AdminPart>
    </AdminFrame>
  );
}
