/** The lines of an uploaded file about which something was found, each as it stands with what was found. */
import type { ReadUpload } from "@/lib/assessment/queries-upload";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Diagnostics } from "../source/diagnostics";

/** A file of other things has a finding for every line: the first ones say it. */
const MOST = 200;
const LONGEST = 500;

export function UploadFindings({ upload, locale }: { upload: ReadUpload; locale: Locale }) {
  const t = getTranslator(locale, "assess");
  const lines = [...new Set(upload.diagnostics.map(({ line }) => line))];
  return (
    <section aria-labelledby="findings-title" className="upload-findings">
      <h2 id="findings-title">{t("uploadFindingsTitle")}</h2>
      <p>{t("uploadFindings", { count: lines.length })}</p>
      <ol>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>
            <p>
              <span className="label">{t("lineNumber", { line })}</span>{" "}
              <span dir="auto">{upload.lines[line - 1]?.slice(0, LONGEST)}</span>
            </p>
            <Diagnostics
              diagnostics={upload.diagnostics.filter((found) => found.line === line)}
              locale={locale}
            />
          </li>
        ))}
      </ol>
      {lines.length > MOST && (
        <p className="fine">{t("uploadMoreFindings", { count: lines.length - MOST })}</p>
      )}
    </section>
  );
}
