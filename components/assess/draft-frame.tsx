/** The frame of every page of a self-assessment: whose it is, how far it is with the editors, and its other pages. */
import Link from "next/link";
import type { ReactNode } from "react";
import { fieldKey, textIn } from "@/lib/assessment/fields";
import type { Draft } from "@/lib/assessment/queries";
import { isWritable } from "@/lib/assessment/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { KeptOnDevice } from "./kept-on-device";
import { type DraftPage, draftHref } from "./links";

type Props = {
  draft: Draft;
  secret: string;
  locale: Locale;
  /** The page's own heading. */
  title: string;
  current: DraftPage | "" | "area";
  children: ReactNode;
};

const PAGES = ["", "practice", "check", "result", "plan", "take-along", "submit"] as const;

export function DraftFrame({ draft, secret, locale, title, current, children }: Props) {
  const t = getTranslator(locale, "assess");
  const name = textIn(draft.fields, fieldKey.title) || t("noName");
  // A form sends what the device keeps by itself.
  const isForm = current === "plan" || (["practice", "area"].includes(current) && isWritable(draft.state));
  return (
    <article className="draft" data-draft={draft.publicId}>
      <header className="draft-head">
        <p className="kicker">
          <Link href={draftHref(locale, secret)} prefetch={false}>
            {t("selfAssessmentOf", { name })}
          </Link>
        </p>
        <h1>{title}</h1>
        <nav aria-label={t("draftNavigation")} className="draft-pages">
          <ul>
            {PAGES.map((page) => (
              <li key={page}>
                <Link
                  href={draftHref(locale, secret, page)}
                  aria-current={page === current ? "page" : undefined}
                  prefetch={false}
                >
                  {t(`pages.${page || "tasks"}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {draft.state !== "draft" && (
          <p className="draft-state" role="note">
            {t(`states.${draft.state}`)}
          </p>
        )}
      </header>
      {!isForm && (
        <KeptOnDevice draft={draft} secret={secret} locale={locale} showsWords={current !== "delete"} />
      )}
      {children}
    </article>
  );
}
