/** What merging two practices would do, line by line, and the form that does it. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { EditedPractice } from "@/lib/practices/queries";
import type { MergePreview } from "@/lib/practices/queries-preview";
import { AdminPart } from "../admin/admin-part";
import { ReasonForm } from "./reason-form";
import { SideBySide } from "./side-by-side";

type Props = {
  from: EditedPractice;
  into: EditedPractice;
  preview: MergePreview;
  action: (form: FormData) => Promise<void>;
  locale: Locale;
};

export function MergeDecision({ from, into, preview, action, locale }: Props) {
  const t = getTranslator(locale, "practices");
  const titles = { title: from.title, into: into.title };
  const steps = [
    t("will.assessments", { count: preview.assessments }),
    ...(preview.profile.all > 0 ? [t("will.profile", preview.profile)] : []),
    ...(preview.sections.all > 0 ? [t("will.sections", preview.sections)] : []),
    t(preview.makesName ? "will.name" : "will.nameThere", titles),
    t("will.address", { from: from.slug, into: into.slug }),
    ...preview.sameCriteria.map((framework) => t("will.same", { framework })),
    t("will.undo"),
  ];
  const other = localePath(locale, `/admin/practices/${into.slug}/merge?into=${from.slug}`);
  return (
    <>
      <SideBySide from={from} into={into} locale={locale} />
      <p className="admin-actions">
        <Link href={other} prefetch={false}>
          {t("otherWay")}
        </Link>
        <Link href={localePath(locale, `/admin/practices/${from.slug}/merge`)} prefetch={false}>
          {t("chooseAnother")}
        </Link>
      </p>
      <AdminPart id="merge" title={t("willTitle")}>
        <ul className="will-happen">
          {steps.map((step) => (
            <li key={step} dir="auto">
              {step}
            </li>
          ))}
        </ul>
        <ReasonForm
          action={action}
          id="merge"
          fields={{ from: from.slug, into: into.slug }}
          button={t("mergeButton")}
          locale={locale}
        />
      </AdminPart>
    </>
  );
}
