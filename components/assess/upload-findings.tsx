/** The lines of an uploaded file about which something was found: what needs a look first, smaller remarks folded away. */
import type { ReadUpload } from "@/lib/assessment/queries-upload";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { groupBy } from "@/lib/shared/group-by";
import type { Diagnostic } from "@/lib/writeup/tree";
import { Diagnostics } from "../source/diagnostics";

/** A file of other things has a finding for every line: the first ones say it. */
const MOST = 200;
const LONGEST = 500;

/** Of the notes, these say that words of the file stand nowhere in the form. */
const LEFT_ASIDE = new Set(["stray-line", "item-unrecognised", "mark-unknown"]);

export function UploadFindings({ upload, locale }: { upload: ReadUpload; locale: Locale }) {
  const t = getTranslator(locale, "assess");
  const isGrave = ({ severity, code }: Diagnostic) => severity !== "note" || LEFT_ASIDE.has(code);
  const grave = upload.diagnostics.filter(isGrave);
  const notes = upload.diagnostics.filter((found) => !isGrave(found));
  return (
    <section aria-labelledby="findings-title" className="upload-findings">
      <h2 id="findings-title">{t("uploadFindingsTitle")}</h2>
      <p>{t("uploadFindings", { count: new Set(grave.map(({ line }) => line)).size })}</p>
      <Lines upload={upload} findings={grave} locale={locale} />
      {notes.length > 0 && (
        <details className="fold">
          <summary>
            <span>{t("uploadNotes", { count: notes.length })}</span>
          </summary>
          <Lines upload={upload} findings={notes} locale={locale} />
        </details>
      )}
    </section>
  );
}

type LinesProps = { upload: ReadUpload; findings: readonly Diagnostic[]; locale: Locale };

function Lines({ upload, findings, locale }: LinesProps) {
  const t = getTranslator(locale, "assess");
  const byLine = groupBy(findings, ({ line }) => line);
  return (
    <>
      <ol>
        {[...byLine].slice(0, MOST).map(([line, found]) => (
          <li key={line}>
            <p>
              <span className="label">{t("lineNumber", { line })}</span>{" "}
              <span dir="auto">{upload.lines[line - 1]?.slice(0, LONGEST)}</span>
            </p>
            <Diagnostics diagnostics={found} locale={locale} />
          </li>
        ))}
      </ol>
      {byLine.size > MOST && <p className="fine">{t("uploadMoreFindings", { count: byLine.size - MOST })}</p>}
    </>
  );
}
