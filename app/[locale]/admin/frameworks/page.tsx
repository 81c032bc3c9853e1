import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { CheckForm } from "@/components/frameworks-admin/check-form";
import { checkWords } from "@/components/frameworks-admin/check-words";
import { FrameworkOutcome, frameworkProblem } from "@/components/frameworks-admin/framework-outcome";
import { VersionTable } from "@/components/frameworks-admin/version-table";
import { requireAdministrator } from "@/lib/auth/session";
import { findFrameworkVersions } from "@/lib/frameworks/queries-versions";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";
import { formTitle } from "../title";
import { addAction, checkAction } from "./actions";

type Props = LocaleParams & SearchParams;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = frameworkProblem(await searchParams) !== null;
  const title = getTranslator(locale, "frameworks")("title");
  return { title: problem ? await formTitle(title, locale, true) : title };
}

/** The sets of criteria in all their versions, and a form to add one. */
export default async function FrameworksPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireAdministrator();
  const versions = await findFrameworkVersions();
  const t = getTranslator(locale, "frameworks");
  return (
    <AdminFrame
      person={person}
      title={t("title")}
      current="frameworks"
      signOut={signOutAction}
      locale={locale}
    >
      <FrameworkOutcome asked={await searchParams} versions={versions} locale={locale} />
      <p className="lead">{t("lead")}</p>
      <VersionTable versions={versions} locale={locale} />
      <AdminPart id="add" title={t("addTitle")}>
        <p>{t("addText")}</p>
        <CheckForm
          check={checkAction.bind(null, { locale })}
          add={addAction}
          locale={locale}
          words={checkWords(locale)}
        />
      </AdminPart>
    </AdminFrame>
  );
}
