/** How far an import is, in words: its state, its write-ups, how many are published, left out, or could not be published. */
import type { DraftSummary } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { draft: DraftSummary; locale: Locale };

export function DraftProgress({ draft: { state, writeUps }, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { total, published, leftOut, problems, gone } = writeUps;
  const isRead = state !== "waiting" && state !== "unreadable";
  return (
    <p className="draft-progress">
      <span className="draft-state-word" data-state={state}>
        {t(`state.${state === "published" && published > 0 && gone === published ? "gone" : state}`)}
      </span>{" "}
      {isRead && (
        <>
          {t("writeUpsCount", { total })}
          {total > 0 && <>, {t("publishedCount", { published, total })}</>}
          {gone > 0 && <>, {t("goneCount", { count: gone })}</>}
          {leftOut > 0 && <>, {t("leftOutCount", { count: leftOut })}</>}
          {problems > 0 && <>, {t("problemsCount", { count: problems })}</>}
        </>
      )}
    </p>
  );
}
