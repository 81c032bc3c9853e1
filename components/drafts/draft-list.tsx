/** Imports: each with what it is, who brought it, and how far it is. One with a single write-up leads straight to it. */
import Link from "next/link";
import type { DraftSummary } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { timeInWords } from "../admin/when";
import { byteSize } from "../source/byte-size";
import { documentType } from "./document-type";
import { DraftProgress } from "./draft-progress";
import { draftHref } from "./links";

type Props = { drafts: readonly DraftSummary[]; locale: Locale };

export function DraftList({ drafts, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  return (
    <ul className="entries">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <h3 dir="auto">
            <Link
              className="draft-name"
              href={draftHref(locale, {
                id: draft.id,
                ...(draft.writeUps.total === 1 && { ordinal: 1 }),
              })}
              prefetch={false}
            >
              {draft.name}
            </Link>
          </h3>
          <DraftProgress draft={draft} locale={locale} />
          <p className="fine">
            {t("uploadedBy", {
              type: documentType(draft.mediaType, locale),
              size: byteSize(locale, draft.byteCount),
              who: draft.uploadedBy,
              when: timeInWords(draft.uploadedAt, locale),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
