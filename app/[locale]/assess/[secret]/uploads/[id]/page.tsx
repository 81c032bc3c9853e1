import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftFrame } from "@/components/assess/draft-frame";
import { Proposals } from "@/components/assess/proposals";
import { UploadFindings } from "@/components/assess/upload-findings";
import { UploadNotice } from "@/components/assess/upload-notice";
import { LineAccount } from "@/components/source/line-account";
import { readUpload } from "@/lib/assessment/queries-upload";
import { proposalsOf, refusedIn } from "@/lib/assessment/upload-proposals";
import { getTranslator } from "@/lib/i18n/translate";
import { boundedInteger } from "@/lib/shared/paging";
import type { SearchParams } from "../../../../locale";
import { openDraft } from "../../draft";
import { deleteUploadAction, takeOverAction } from "./actions";

type Props = { params: Promise<{ locale: string; secret: string; id: string }> } & SearchParams;

async function open(params: Props["params"]) {
  const opened = await openDraft(params);
  const uploadId = boundedInteger((await params).id, { min: 1, max: 2_147_483_647, fallback: 0 });
  const upload = await readUpload({ draftId: opened.draft.id, uploadId });
  if (!upload) notFound();
  return { ...opened, upload };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: getTranslator(locale, "assess")("uploadRead") };
}

/** What was read from an uploaded form, line by line; and what of it is to be taken over. */
export default async function UploadPage({ params, searchParams }: Props) {
  const { locale, secret, draft, upload } = await open(params);
  const { framework, fields } = draft;
  const t = getTranslator(locale, "assess");
  const writeUp = upload.writeUps.find((one) => one.framework === framework.slug);
  const title = t("uploadPageTitle", { name: upload.name });
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={title} current="take-along">
      <UploadNotice
        upload={upload}
        framework={framework}
        asked={await searchParams}
        refused={writeUp ? refusedIn(writeUp, framework) : []}
        locale={locale}
      />
      {writeUp && (
        <Proposals
          action={takeOverAction}
          proposals={proposalsOf(writeUp, { fields, framework })}
          upload={upload.id}
          framework={framework}
          secret={secret}
          locale={locale}
        />
      )}
      {!upload.isBusy && <UploadFindings upload={upload} locale={locale} />}
      {upload.account && (
        <details className="fold">
          <summary>
            <span>{t("uploadAccount")}</span>
          </summary>
          <LineAccount lines={upload.account} locale={locale} />
        </details>
      )}
      <form action={deleteUploadAction} className="plain-form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="upload" value={upload.id} />
        <button type="submit" className="second-button">
          {t("uploadDelete")}
        </button>
      </form>
    </DraftFrame>
  );
}
