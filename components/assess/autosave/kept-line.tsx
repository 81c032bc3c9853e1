"use client";
/** The line on pages without fields: what this device keeps is being sent, was sent, or waits for somebody to look at it. */
import { useMemo, useSyncExternalStore } from "react";
import { type AnswerWords, fill } from "../answer-words";
import { type KeptState, keptWatch, NOTHING_KEPT } from "./kept-watch";
import { pageOf } from "./page-of-key";

/** `pages`: those of the form, by what `pageOf` gives. */
export type KeptPage = {
  draft: string;
  saveHref: string;
  pages: Readonly<Record<string, { name: string; href: string }>>;
};

/** Gives how it is with what this device keeps, and the way to send it. */
export function useKept({ draft, saveHref }: Pick<KeptPage, "draft" | "saveHref">) {
  const watch = useMemo(() => keptWatch({ draft, saveHref }), [draft, saveHref]);
  return { state: useSyncExternalStore(watch.subscribe, watch.state, () => NOTHING_KEPT), send: watch.send };
}

type Props = {
  page: KeptPage;
  /** Whether the page shows words of the self-assessment: it was made before they were sent. */
  showsWords: boolean;
  words: AnswerWords;
};

export function KeptLine({ page, showsWords, words }: Props) {
  const { state } = useKept(page);
  const { kept, isSending, sent } = state;
  const said = sentencesOf(state, words);
  const waits = kept.length > 0 && !isSending;
  return (
    <>
      {said.length > 0 && (
        <div className="saved-line kept-line" data-kind={waits ? "problem" : "saved"}>
          <p>
            {said.join(" ")}{" "}
            {waits && <KeptPlaces message={words.kept.lookAt} keys={kept} pages={page.pages} />}
            {!waits && !isSending && sent > 0 && showsWords && (
              <a href={`${window.location.pathname}${window.location.search}`}>{words.kept.showWith}</a>
            )}
          </p>
        </div>
      )}
      <p role="status" className="sr-only">
        {isSending ? "" : said.join(" ")}
      </p>
    </>
  );
}

function sentencesOf({ kept, isSending, sent, failure }: KeptState, words: AnswerWords): string[] {
  const { kept: say, because } = words;
  if (isSending) return [counted(say.sending, kept.length)];
  return [
    ...(sent > 0 ? [counted(say.sent, sent)] : []),
    ...(kept.length > 0 ? [counted(say.notYet, kept.length)] : []),
    ...(kept.length > 0 && failure !== null ? [because[failure]] : []),
  ];
}

/** Says how many: one, or another number. */
export function counted(message: { one: string; other: string }, count: number): string {
  return fill(count === 1 ? message.one : message.other, { count });
}

type PlacesProps = { message: string; keys: readonly string[]; pages: KeptPage["pages"] };

/** "Open 1 Inclusivity, Action plan to look at it." */
export function KeptPlaces({ message, keys, pages }: PlacesProps) {
  const places = [...new Set(keys.map(pageOf))].flatMap((code) => pages[code] ?? []);
  const [before = "", after = ""] = message.split("{pages}");
  if (places.length === 0) return null;
  return (
    <>
      {before}
      {places.map(({ name, href }, index) => (
        <span key={href}>
          {index > 0 && ", "}
          {/* A page of the form is always asked for anew. */}
          <a href={href}>{name}</a>
        </span>
      ))}
      {after}
    </>
  );
}
