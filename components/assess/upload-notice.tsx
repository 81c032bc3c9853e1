/** What came of an uploaded file, said first: read, refused, other criteria, taken over. */
import type { ReadUpload } from "@/lib/assessment/queries-upload";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { boundedInteger } from "@/lib/shared/paging";
import { ErrorSummary } from "../form/error-summary";
import { fieldName } from "./field-name";

type Props = {
  upload: ReadUpload;
  framework: Framework;
  /** What the address says came of taking over. */
  asked: Record<string, string | string[] | undefined>;
  /** Keys of what is too long to be taken. */
  refused: readonly string[];
  locale: Locale;
};

const MOST = 400;

export function UploadNotice({ upload, framework, asked, refused, locale }: Props) {
  const t = getTranslator(locale, "assess");
  const count = (value: unknown) =>
    boundedInteger(typeof value === "string" ? value : undefined, { min: 0, max: MOST, fallback: 0 });
  const conflicts = count(asked.conflicts);
  const others = upload.writeUps.filter((writeUp) => writeUp.framework !== framework.slug);
  const ours = upload.writeUps.length - others.length;
  const problem = noticeOf(upload, { ours, asked });
  return (
    <>
      <p className="kicker">
        {t("uploadedAt", {
          when: getFormatter(locale).dateTime(upload.uploadedAt, { dateStyle: "medium", timeStyle: "short" }),
        })}
      </p>
      {problem && (
        <ErrorSummary
          title={t("uploadRefused")}
          errors={[
            {
              message:
                problem === "other"
                  ? t("uploadOtherFramework", { framework: others[0]?.framework ?? "" })
                  : t(problem),
            },
          ]}
        />
      )}
      {typeof asked.taken === "string" && (
        <p role="status" className="notice">
          {t("uploadTaken", { count: count(asked.taken) })}{" "}
          {conflicts > 0 && t("uploadConflicts", { count: conflicts })}
        </p>
      )}
      {ours > 1 && <p className="notice">{t("uploadSeveral", { count: ours })}</p>}
      {refused.length > 0 && (
        <p className="notice">
          {t("uploadTooLong", {
            fields: refused.map((key) => fieldName(key, { framework, locale })).join("; "),
          })}
        </p>
      )}
    </>
  );
}

function noticeOf(
  { writeUps, account, isBusy }: ReadUpload,
  { ours, asked }: { ours: number; asked: Props["asked"] },
):
  | "uploadFull"
  | "uploadBusy"
  | "uploadProblems.locked"
  | "uploadNoWriteUp"
  | "uploadNotOpened"
  | "other"
  | null {
  if (asked.problem === "storageFull") return "uploadFull";
  if (asked.problem === "locked") return "uploadProblems.locked";
  if (isBusy || asked.problem === "busy") return "uploadBusy";
  if (account === null) return "uploadNotOpened";
  if (ours > 0) return null;
  return writeUps.length > 0 ? "other" : "uploadNoWriteUp";
}
