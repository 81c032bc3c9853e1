/** The head of a write-up's page: where it stands in its document, what there is to do, the parts of the page, and once it is published where. */
import Link from "next/link";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageLinks } from "../ui/page-links";
import { contentWords } from "./content-words";
import { draftHref, lineHref } from "./links";
import { PublishedNotice } from "./published-notice";
import { readiness } from "./readiness";

type Props = { view: DraftWriteUpView; isClosed: boolean; locale: Locale };

export function WriteUpHead({ view, isClosed, isNew, locale }: Props & { isNew: boolean }) {
  const t = getTranslator(locale, "drafts");
  const { draft, ordinal, published } = view;
  const { total } = draft.writeUps;
  const at = (other: number) => draftHref(locale, { id: draft.id, ordinal: other });
  const hasNext = ordinal < total;
  return (
    <div className="write-up-head">
      <Breadcrumbs
        label={getTranslator(locale, "site")("breadcrumbs")}
        trail={[
          { href: localePath(locale, "/admin/import"), name: t("title") },
          { href: draftHref(locale, { id: draft.id }), name: draft.name },
        ]}
      />
      {total > 1 && (
        <PageLinks
          label={t("writeUp.around")}
          here={t("writeUp.position", { ordinal, total })}
          previous={ordinal > 1 ? { href: at(ordinal - 1), text: t("writeUp.previous") } : null}
          next={hasNext ? { href: at(ordinal + 1), text: t("writeUp.next") } : null}
        />
      )}
      <p className="draft-content">{contentWords(view.content, locale)}</p>
      {published ? (
        <PublishedNotice
          view={view}
          published={published}
          isNew={isNew}
          next={hasNext && draft.state === "open" ? { id: draft.id, ordinal: ordinal + 1 } : null}
          locale={locale}
        />
      ) : (
        <Steps view={view} isClosed={isClosed} locale={locale} />
      )}
    </div>
  );
}

/** What there is to do, in the order in which it is done. */
function Steps({ view, isClosed, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { warnings, firstWarning } = readiness(view);
  if (isClosed) {
    return (
      <p className="notice">
        {t("document.closedNote")}{" "}
        <Link href={draftHref(locale, { id: view.draft.id })} prefetch={false}>
          {t("publishing.back")}
        </Link>
      </p>
    );
  }
  return (
    <nav aria-label={t("writeUp.parts")} className="draft-steps">
      <ol>
        <li>
          <a href={firstWarning === null ? "#source" : lineHref(firstWarning)}>
            {t("writeUp.summary", { warnings })}
          </a>
        </li>
        <li>
          <a href="#read">{t("writeUp.toRead")}</a>
        </li>
        <li>
          <a href="#place">{t("writeUp.toPlace")}</a>
        </li>
      </ol>
    </nav>
  );
}
