import type { Metadata } from "next";
import { AdminForm } from "@/components/admin/admin-form";
import { Door } from "@/components/admin/door";
import { formWords, personFields } from "@/components/admin/form-words";
import { getTranslator } from "@/lib/i18n/translate";
import { openInvitation, type TokenParams } from "../../invitation";
import { formTitle } from "../../title";
import { setUpAction } from "./actions";

export async function generateMetadata({ params }: TokenParams): Promise<Metadata> {
  const { locale } = await openInvitation(params, "setUp");
  return { title: await formTitle(getTranslator(locale, "admin")("setUp.title"), locale) };
}

/** Where the first administrator says who they are. */
export default async function SetUpPage({ params }: TokenParams) {
  const { locale, token } = await openInvitation(params, "setUp");
  const t = getTranslator(locale, "admin");
  const fields = personFields(locale);
  return (
    <Door title={t("setUp.title")}>
      <p className="lead">{t("setUp.lead")}</p>
      <AdminForm
        action={setUpAction.bind(null, { locale, token })}
        fields={[fields.name(), fields.email(), fields.newPassword()]}
        button={t("setUp.button")}
        words={formWords(locale)}
      />
    </Door>
  );
}
