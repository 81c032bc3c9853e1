import type { Metadata } from "next";
import { BlankForms } from "@/components/assess/blank-forms";
import { OpenForm } from "@/components/assess/open-form";
import { StartForm } from "@/components/assess/start-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { TitledPart } from "@/components/ui/titled-part";
import { findOfferedFrameworks } from "@/lib/frameworks/queries";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../locale";
import { openAction, startAction } from "./actions";
import { startProblem } from "./problems";

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "assess");
  const title = startProblem((await searchParams).problem)
    ? t("errorTitle", { title: t("title") })
    : t("title");
  return { title, description: t("description") };
}

/** Where a self-assessment begins, or is found again; and the form to look at first. */
export default async function AssessPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const asked = await searchParams;
  const problem = startProblem(asked.problem);
  // The longest form first: its questions are asked in words, and made to be answered.
  const frameworks = (await findOfferedFrameworks()).sort((a, b) => b.items - a.items);
  const t = getTranslator(locale, "assess");
  return (
    <article className="assess-start">
      <h1>{t("title")}</h1>
      {problem && (
        <ErrorSummary
          title={t("problemTitle")}
          errors={[{ message: t(`problems.${problem.key}`), href: problem.href }]}
        />
      )}
      <p className="lead">{t("lead")}</p>
      <ul className="assess-promises">
        {(["time", "stop", "private", "gaps"] as const).map((key) => (
          <li key={key}>{t(`promises.${key}`)}</li>
        ))}
      </ul>
      <TitledPart id="start" title={t("startTitle")}>
        <StartForm
          action={startAction}
          frameworks={frameworks}
          chosen={typeof asked.framework === "string" ? asked.framework : undefined}
          invalid={problem?.key === "noTitle"}
          locale={locale}
        />
      </TitledPart>
      <TitledPart id="look" title={t("lookTitle")}>
        <BlankForms frameworks={frameworks} locale={locale} />
      </TitledPart>
      <TitledPart id="open" title={t("openTitle")}>
        <OpenForm action={openAction} invalid={problem?.key === "noLink"} locale={locale} />
      </TitledPart>
    </article>
  );
}
