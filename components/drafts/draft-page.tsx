/** The body of a document's page: what it is, by which criteria it is read, its write-ups, and what can be done with all of it. */
import type { DraftView, PublishingForecast } from "@/lib/drafts/schema";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AdminPart } from "../admin/admin-part";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { ChooseFramework } from "./choose-framework";
import { CloseForm } from "./close-form";
import { DraftAccount, DraftFacts, DraftSummaryLines } from "./draft-facts";
import { DraftWriteUps } from "./draft-write-ups";
import { draftHref } from "./links";
import { PublishAllForm } from "./publish-all-form";
import { isKnownDocument } from "./readiness";
import { Refresh } from "./refresh";

type Action = (form: FormData) => Promise<void>;
type Props = {
  draft: DraftView;
  /** What publishing all of it would do; null where nothing can be published. */
  forecast: PublishingForecast | null;
  frameworks: readonly FrameworkSummary[];
  actions: { framework: Action; publishAll: Action; discard: Action; reopen: Action };
  locale: Locale;
};

export function DraftPage({ draft, forecast, frameworks, actions, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { id, state, writeUps } = draft;
  const isOpen = state === "open";
  const left = writeUps.undecided + writeUps.decided;
  const canReopen = state === "discarded" || (state === "published" && writeUps.leftOut > 0);
  return (
    <>
      <div className="write-up-head">
        <Breadcrumbs
          label={getTranslator(locale, "site")("breadcrumbs")}
          trail={[{ href: localePath(locale, "/admin/import"), name: t("title") }]}
        />
        <DraftSummaryLines draft={draft} locale={locale} />
      </div>
      <DraftFacts draft={draft} locale={locale} />
      {state === "waiting" && (
        <section aria-labelledby="waiting-title" className="notice">
          <h2 id="waiting-title">{t("document.readingTitle")}</h2>
          <p role="status">{t("document.readingText")}</p>
          <p>
            <a href={draftHref(locale, { id }, "?open=1")}>{t("document.refresh")}</a>
          </p>
          <Refresh />
        </section>
      )}
      {state === "publishing" && (
        <p className="notice">
          <a href={draftHref(locale, { id }, "/publishing")}>{t("publishing.title")}</a>
        </p>
      )}
      {draft.reading && (
        <>
          <AdminPart id="write-ups" title={t("document.writeUps")}>
            <DraftWriteUps
              draft={draft}
              titleOf={(slug) => frameworks.find((framework) => framework.slug === slug)?.title ?? slug}
              locale={locale}
            />
          </AdminPart>
          {forecast && left > 0 && !isKnownDocument(draft) && (
            <AdminPart id="publish" title={t("document.publishAllTitle")}>
              <PublishAllForm action={actions.publishAll} id={id} forecast={forecast} locale={locale} />
            </AdminPart>
          )}
          <AdminPart id="criteria" title={t("document.criteriaTitle")}>
            <ChooseFramework
              action={isOpen && writeUps.published === 0 ? actions.framework : null}
              draft={draft}
              frameworks={frameworks}
              locale={locale}
            />
          </AdminPart>
          <DraftAccount draft={draft} locale={locale} />
        </>
      )}
      {(isOpen || state === "waiting" || state === "unreadable") && (
        <AdminPart id="discard" title={t("document.discardTitle")}>
          <CloseForm action={actions.discard} id={id} kind="discard" locale={locale} />
        </AdminPart>
      )}
      {canReopen && (
        <AdminPart id="reopen" title={t("document.reopenTitle")}>
          <CloseForm action={actions.reopen} id={id} kind="reopen" locale={locale} />
        </AdminPart>
      )}
    </>
  );
}
