/** The write-ups of a document: what each is called, what there is to look at, what was decided, and what came of it. */
import Link from "next/link";
import type { DraftView, DraftWriteUpSummary } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ListPageLinks } from "../admin/list-page-links";
import { contentWords } from "./content-words";
import { draftHref } from "./links";
import { placeWords } from "./place-words";

type Props = { draft: DraftView; titleOf: (framework: string) => string; locale: Locale };

export function DraftWriteUps({ draft, titleOf, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const list = draft.reading?.writeUps;
  if (!list) return null;
  if (list.total === 0) {
    return (
      <p>
        {t("document.criteriaNone")}{" "}
        {draft.state === "open" && <a href="#criteria">{t("document.criteriaNoneWhat")}</a>}
      </p>
    );
  }
  return (
    <>
      <table className="admin-table draft-write-ups" aria-label={t("document.writeUps")}>
        <thead>
          <tr>
            {(["title", "criteria", "found", "place", "state"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`document.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.items.map((writeUp) => (
            <Row key={writeUp.ordinal} id={draft.id} writeUp={writeUp} titleOf={titleOf} locale={locale} />
          ))}
        </tbody>
      </table>
      <ListPageLinks
        list={list}
        hrefOf={(page) => draftHref(locale, draft, `?page=${page}`)}
        locale={locale}
      />
    </>
  );
}

type RowProps = { id: number; writeUp: DraftWriteUpSummary; titleOf: Props["titleOf"]; locale: Locale };

function Row({ id, writeUp, titleOf, locale }: RowProps) {
  const t = getTranslator(locale, "drafts");
  const { ordinal, title, framework, firstLine, lastLine, warnings, edits, problem, published } = writeUp;
  // Without a decision it became that.
  const place = writeUp.place ?? (published ? { as: "newPractice" as const } : null);
  return (
    <tr>
      <th scope="row">
        <span className="figures">{ordinal}</span>{" "}
        <Link href={draftHref(locale, { id, ordinal })} prefetch={false} dir="auto">
          {title ?? t("document.noTitle")}
        </Link>
        <br />
        <span className="fine">{t("document.lines", { first: firstLine, last: lastLine })}</span>
      </th>
      <td>{titleOf(framework)}</td>
      <td>
        <p>{contentWords(writeUp.content, locale)}</p>
        {t("document.warnings", { count: warnings })}
        {edits > 0 && <>, {t("document.edits", { count: edits })}</>}
      </td>
      <td>{placeWords({ ...writeUp, place }, locale)}</td>
      <td>
        {published ? (
          <>
            <Link href={localePath(locale, `/admin/assessments/${published.assessmentId}`)} prefetch={false}>
              {t(`standing.${published.state}`)}
            </Link>
            {published.isShown && (
              <>
                <br />
                <Link
                  className="fine"
                  href={localePath(locale, `/practices/${published.practice}`)}
                  prefetch={false}
                >
                  {t("published.readPractice", { title: published.title })}
                </Link>
              </>
            )}
          </>
        ) : (
          problem && t(`problemsShort.${problem}`)
        )}
      </td>
    </tr>
  );
}
