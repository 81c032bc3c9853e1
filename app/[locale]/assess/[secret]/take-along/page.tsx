import type { Metadata } from "next";
import { DraftFrame } from "@/components/assess/draft-frame";
import { draftHref } from "@/components/assess/links";
import { TakeAway } from "@/components/assess/take-away";
import { UploadForm } from "@/components/assess/upload-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { findUploads } from "@/lib/assessment/queries";
import { writableStates } from "@/lib/assessment/schema";
import { getTranslator } from "@/lib/i18n/translate";
import type { SearchParams } from "../../../locale";
import { type DraftParams, openDraft } from "../draft";
import { uploadAction } from "./actions";
import { uploadProblem } from "./problems";

export async function generateMetadata({
  params,
  searchParams,
}: DraftParams & SearchParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  const title = t("pages.take-along");
  return { title: uploadProblem((await searchParams).problem) ? t("errorTitle", { title }) : title };
}

/** Everything out, in forms that other programs read; and a filled form back in. */
export default async function TakeAlongPage({ params, searchParams }: DraftParams & SearchParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  const problem = uploadProblem((await searchParams).problem);
  return (
    <DraftFrame
      draft={draft}
      secret={secret}
      locale={locale}
      title={t("pages.take-along")}
      current="take-along"
    >
      {problem && (
        <ErrorSummary
          title={t("problemTitle")}
          errors={[{ message: t(`uploadProblems.${problem}`), href: "#file" }]}
        />
      )}
      <TakeAway
        base={draftHref(locale, secret, "take-along")}
        check={draftHref(locale, secret, "check")}
        plan={draftHref(locale, secret, "plan")}
        locale={locale}
      />
      <UploadForm
        action={uploadAction}
        secret={secret}
        isOpen={writableStates.some((state) => state === draft.state)}
        uploads={await findUploads(draft.id)}
        locale={locale}
      />
    </DraftFrame>
  );
}
