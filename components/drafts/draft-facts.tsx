/** What a document is, what was noticed about it as a whole, and where each of its lines went. */
import Link from "next/link";
import type { DraftView } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AdminPart } from "../admin/admin-part";
import { timeInWords } from "../admin/when";
import { byteSize } from "../source/byte-size";
import { Diagnostics } from "../source/diagnostics";
import { LineAccount } from "../source/line-account";
import { documentType } from "./document-type";
import { DraftProgress } from "./draft-progress";
import { isKnownDocument } from "./readiness";

type Props = { draft: DraftView; locale: Locale };

/** More lines with findings than these are counted. */
const MOST = 100;

/** How far it is, what it is, who brought it. */
export function DraftSummaryLines({ draft, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  return (
    <div>
      <DraftProgress draft={draft} locale={locale} />
      <p className="fine">
        {t("uploadedBy", {
          type: documentType(draft.mediaType, locale),
          size: byteSize(locale, draft.byteCount),
          who: draft.uploadedBy,
          when: timeInWords(draft.uploadedAt, locale),
        })}
      </p>
    </div>
  );
}

export function DraftFacts({ draft, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const isUnreadable = draft.state === "unreadable";
  return (
    <>
      {isKnownDocument(draft) && (
        <p className="notice">
          {t("document.sameSource")}{" "}
          <Link href={localePath(locale, `/sources/${draft.sameSource}`)} prefetch={false}>
            {t("document.sameSourceLink")}
          </Link>
        </p>
      )}
      {draft.findings.length > 0 && (
        <AdminPart id="findings" title={t(isUnreadable ? "document.unreadable" : "document.findings")}>
          {isUnreadable && <p>{t("document.unreadableWhat")}</p>}
          <Diagnostics diagnostics={draft.findings} locale={locale} />
        </AdminPart>
      )}
    </>
  );
}

/** Findings on lines of no write-up, and the line account: that nothing was lost. */
export function DraftAccount({ draft: { reading }, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  if (!reading) return null;
  const lines = [...new Set(reading.outside.map(({ line }) => line))];
  return (
    <AdminPart id="lines" title={t("document.account")}>
      <LineAccount lines={reading.account} locale={locale} />
      {reading.outside.length > 0 && (
        <details className="fold">
          <summary>
            <span>{t("document.outside", { count: reading.outside.length })}</span>
          </summary>
          <ol className="draft-outside">
            {lines.slice(0, MOST).map((line) => (
              <li key={line}>
                <b className="figures">{t("document.line", { line })}</b>
                <Diagnostics
                  diagnostics={reading.outside.filter((found) => found.line === line)}
                  locale={locale}
                />
              </li>
            ))}
          </ol>
          {lines.length > MOST && <p>{t("document.outsideMore", { count: lines.length - MOST })}</p>}
        </details>
      )}
    </AdminPart>
  );
}
