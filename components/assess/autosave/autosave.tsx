"use client";
/** The live part of the form: the line that says what is saved, and what it has to say beside single fields. */
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { fieldId } from "../../form/field-id";
import { type AnswerWords, fill } from "../answer-words";
import { BesideProblem } from "./beside-problem";
import { type LiveForm, type LivePage, startLiveForm } from "./live-form";
import { pageOf } from "./page-of-key";
import type { Choice } from "./queue";
import type { View } from "./runner";
import { SavedLine, SavedLinePlace } from "./saved-line";

export function AutosaveForm({ page, words }: { page: LivePage; words: AnswerWords }) {
  const place = useRef<HTMLDivElement>(null);
  const live = useRef<LiveForm>(null);
  const router = useRouter();
  /** When that was saved which the rest of the page shows. */
  const shownAt = useRef(0);
  const [view, setView] = useState<View | null>(null);
  const [stayed, setStayed] = useState(false);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const onStuck = () => {
      document.title = fill(words.errorTitle, { title: document.title.replace(/^Error: /, "") });
      const problem =
        form.querySelector<HTMLElement>(".beside-problem") ?? document.getElementById("saved-state");
      problem?.focus();
    };
    const show = (now: View) => {
      setView(now);
      const savedAt = now.state.kind === "saved" ? now.state.at.getTime() : shownAt.current;
      if (page.refreshes && savedAt !== shownAt.current) router.refresh();
      shownAt.current = savedAt;
      if (now.state.kind !== "saved") setStayed(false);
    };
    const started = startLiveForm({ form, page, show, onStuck, onStayed: () => setStayed(true) });
    live.current = started;
    setView((now) => now ?? { queue: { known: {}, entries: {}, sending: null }, state: { kind: "ready" } });
    return () => started.stop();
  }, [page, words, router]);

  const troubled = Object.entries(view?.queue.entries ?? {}).filter(([, { trouble }]) => trouble);
  const choose = (key: string, choice: Choice) => {
    live.current?.choose(key, choice);
    document.getElementById(fieldId(key))?.focus();
  };
  const here = troubled.flatMap(([key, entry]) => {
    const beside = place.current?.closest("form")?.querySelector(`[data-beside="${CSS.escape(key)}"]`);
    return beside ? [{ key, entry, beside }] : [];
  });
  const there = troubled.find(([key]) => !here.some((shown) => shown.key === key))?.[0];
  return (
    <>
      <div ref={place} hidden />
      {view === null && <SavedLinePlace />}
      {view && (
        <SavedLine
          state={view.state}
          stayed={stayed}
          elsewhere={there === undefined || here.length > 0 ? null : hrefOf(there, page)}
          locale={page.locale}
          words={words}
        />
      )}
      {here.map(({ key, entry, beside }) =>
        createPortal(
          <BesideProblem name={key} entry={entry} words={words} onChoose={(choice) => choose(key, choice)} />,
          beside,
          key,
        ),
      )}
    </>
  );
}

function hrefOf(key: string, { pageHrefs }: LivePage): string | null {
  return pageHrefs[pageOf(key)] ?? null;
}
