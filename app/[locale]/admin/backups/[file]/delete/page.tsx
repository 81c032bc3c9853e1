import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { DeleteBackup } from "@/components/admin/delete-backup";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { requireAdministrator } from "@/lib/auth/session";
import { getBackup } from "@/lib/backups/queries";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf, type SearchParams } from "../../../../locale";
import { signOutAction } from "../../../actions";
import { formTitle } from "../../../title";
import { deleteBackupAction } from "../../actions";

type Props = SearchParams & { params: Promise<{ locale: string; file: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = problemOf((await searchParams).problem) !== null;
  return { title: await formTitle(getTranslator(locale, "admin")("backups.deleteTitle"), locale, problem) };
}

/** The last question before a backup is gone. */
export default async function DeleteBackupPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireAdministrator();
  const backup = getBackup((await params).file);
  if (!backup) redirect("/admin/backups?problem=notFound");
  const t = getTranslator(locale, "admin");
  return (
    <AdminFrame
      person={person}
      title={t("backups.deleteTitle")}
      current="backups"
      signOut={signOutAction}
      locale={locale}
    >
      <Outcome done={undefined} problem={problemOf((await searchParams).problem)} locale={locale} />
      <DeleteBackup backup={backup} action={deleteBackupAction} locale={locale} />
    </AdminFrame>
  );
}
