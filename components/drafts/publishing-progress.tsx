/** How far publishing is: a bar that moves, by script or without; and when it is done, what came of it. */
import Link from "next/link";
import type { ImportState, LeftWriteUp } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";
import { Refresh } from "./refresh";

type Props = {
  id: number;
  progress: { state: ImportState; total: number; done: number; left: number };
  /** The first of those that stay open, each with the reason; none while it runs. */
  left: readonly LeftWriteUp[];
  goOn: (form: FormData) => Promise<void>;
  locale: Locale;
};

export function PublishingProgress({ id, progress, left, goOn, locale }: Props) {
  const { state, total, done } = progress;
  const t = getTranslator(locale, "drafts");
  const isRunning = state === "publishing";
  const words = t(isRunning ? "publishing.running" : "publishing.finished", {
    done,
    total,
    left: progress.left,
  });
  return (
    <>
      <p className="draft-bar">
        <progress value={done} max={Math.max(1, total)} aria-label={t("publishing.label")}>
          {words}
        </progress>
        <span className="figures" role="status">
          {words}
        </span>
      </p>
      {isRunning && (
        <>
          <Refresh />
          <form action={goOn} className="plain-form">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="id" value={id} />
            <p className="fine">{t("publishing.stopped")}</p>
            <button type="submit" className="second-button">
              {t("publishing.goOn")}
            </button>
          </form>
        </>
      )}
      {left.length > 0 && (
        <section aria-labelledby="left-title">
          <h2 id="left-title" className="label">
            {t("publishing.leftTitle")}
          </h2>
          <ul className="draft-outcomes">
            {left.map(({ ordinal, title, problem }) => (
              <li key={ordinal}>
                <span className="figures">{ordinal}</span>{" "}
                <Link href={draftHref(locale, { id, ordinal })} prefetch={false} dir="auto">
                  {title ?? t("document.noTitle")}
                </Link>
                {": "}
                {problem ? t(`problemsShort.${problem}`) : t("publishing.notYet")}
              </li>
            ))}
          </ul>
          {progress.left > left.length && (
            <p>{t("publishing.more", { count: progress.left - left.length })}</p>
          )}
        </section>
      )}
      <p>
        <Link href={draftHref(locale, { id })} prefetch={false}>
          {t("publishing.back")}
        </Link>
      </p>
    </>
  );
}
