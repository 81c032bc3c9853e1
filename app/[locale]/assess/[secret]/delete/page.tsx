import type { Metadata } from "next";
import Link from "next/link";
import { DraftFrame } from "@/components/assess/draft-frame";
import { ForgetOnDevice } from "@/components/assess/forget-on-device";
import { draftHref } from "@/components/assess/links";
import { ErrorSummary } from "@/components/form/error-summary";
import { getTranslator } from "@/lib/i18n/translate";
import type { SearchParams } from "../../../locale";
import { type DraftParams, openDraft } from "../draft";
import { deleteAction } from "./actions";

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: getTranslator(locale, "assess")("deleteTitle") };
}

/** The last question before a self-assessment and all its data are gone. */
export default async function DeletePage({ params, searchParams }: DraftParams & SearchParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("deleteTitle")} current="delete">
      {(await searchParams).problem === "storageFull" && (
        <ErrorSummary title={t("problemTitle")} errors={[{ message: t("deleteProblem") }]} />
      )}
      <p className="lead">{t("deleteText")}</p>
      <p>
        {t.rich("deleteFirst", {
          a: (words) => (
            <Link href={draftHref(locale, secret, "take-along")} prefetch={false}>
              {words}
            </Link>
          ),
        })}
      </p>
      <ForgetOnDevice draft={draft.publicId} action={deleteAction}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="secret" value={secret} />
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("deleteSure")}</span>
        </label>
        <button type="submit" className="danger-button">
          {t("deleteButton")}
        </button>
      </ForgetOnDevice>
    </DraftFrame>
  );
}
