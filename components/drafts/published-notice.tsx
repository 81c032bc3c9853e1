/** Where a published write-up stands now, and how to take it back: as it was published, or as it was changed since. */
import Link from "next/link";
import type { DraftWriteUpView, PublishedWriteUp } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";
import { TakeFocus } from "./take-focus";

type Props = {
  view: DraftWriteUpView;
  published: PublishedWriteUp;
  /** The next write-up of the same document that is not published; null without any. */
  next: { id: number; ordinal: number } | null;
  /** It was published just now: that is what the next key goes on from. */
  isNew: boolean;
  locale: Locale;
};

export function PublishedNotice({ view, published, next, isNew, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { practice, title, assessmentId, state, isShown } = published;
  const isMerge = view.place?.as === "merge";
  const isIn = state === "published";
  const assessment = localePath(locale, `/admin/assessments/${assessmentId}`);
  const links = [
    ...(isShown
      ? [
          {
            href: localePath(locale, `/practices/${practice}`),
            words: isIn ? t("published.read") : t("published.readPractice", { title }),
          },
        ]
      : []),
    ...(next ? [{ href: draftHref(locale, next), words: t("published.next") }] : []),
    { href: localePath(locale, "/admin/import"), words: t("published.list") },
    isIn
      ? isMerge
        ? { href: `${assessment}#corrections`, words: t("published.corrections") }
        : { href: assessment, words: t("published.takeOut") }
      : { href: assessment, words: t(`published.open.${state}`) },
  ];
  return (
    <section
      className="notice draft-published"
      id="published"
      tabIndex={-1}
      aria-labelledby="published-title"
      data-state={state}
    >
      <h2 id="published-title">{t(`published.title.${state}`)}</h2>
      {isMerge && isIn && <p dir="auto">{t("published.merged", { title, count: view.chosen })}</p>}
      <ul className="plain-links">
        {links.map(({ href, words }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {isNew && <TakeFocus to="published" />}
    </section>
  );
}
