import type { Metadata } from "next";
import { DraftFrame } from "@/components/assess/draft-frame";
import { KeptBeforeHandIn } from "@/components/assess/kept-on-device";
import { draftHref } from "@/components/assess/links";
import { Receipt } from "@/components/assess/receipt";
import { SubmitForm } from "@/components/assess/submit-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { figuresOf } from "@/lib/assessment/progress";
import { writableStates } from "@/lib/assessment/schema";
import { getTranslator } from "@/lib/i18n/translate";
import type { SearchParams } from "../../../locale";
import { type DraftParams, openDraft } from "../draft";
import { submitAction, withdrawAction } from "./actions";

const problems = [
  "nothingAnswered",
  "tooManyLines",
  "tooOften",
  "locked",
  "storageFull",
  "notSubmitted",
  "notSure",
] as const;
const problemOf = (value: unknown) => problems.find((known) => known === value);

export async function generateMetadata({
  params,
  searchParams,
}: DraftParams & SearchParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  const title = t("pages.submit");
  return { title: problemOf((await searchParams).problem) ? t("errorTitle", { title }) : title };
}

/** Handing in: what happens then, the button, the receipt, and taking it back. */
export default async function SubmitPage({ params, searchParams }: DraftParams & SearchParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  const problem = problemOf((await searchParams).problem);
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("pages.submit")} current="submit">
      {problem && (
        <ErrorSummary title={t("problemTitle")} errors={[{ message: t(`submitProblems.${problem}`) }]} />
      )}
      {draft.submission && (
        <Receipt
          submission={draft.submission}
          text={draftHref(locale, secret, "submit", `/${draft.submission.reference}.txt`)}
          withdraw={draft.state === "submitted" ? withdrawAction : null}
          secret={secret}
          locale={locale}
        />
      )}
      {writableStates.some((state) => state === draft.state) && (
        <SubmitForm
          action={submitAction}
          figures={figuresOf(draft.fields, draft.framework)}
          again={draft.submission !== null}
          kept={<KeptBeforeHandIn draft={draft} secret={secret} locale={locale} />}
          secret={secret}
          locale={locale}
        />
      )}
    </DraftFrame>
  );
}
