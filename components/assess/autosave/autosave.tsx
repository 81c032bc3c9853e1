"use client";
/** The live part of the form: the line that says what is saved, and what it has to say beside single fields. */
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { fieldId } from "../../form/field-id";
import { type AnswerWords, fill } from "../answer-words";
import { BesideProblem } from "./beside-problem";
import { type LiveForm, type LivePage, startLiveForm } from "./live-form";
import type { Choice } from "./queue";
import type { View } from "./runner";
import { SavedLine } from "./saved-line";

export function AutosaveForm({ page, words }: { page: LivePage; words: AnswerWords }) {
  const place = useRef<HTMLDivElement>(null);
  const live = useRef<LiveForm>(null);
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
      if (now.state.kind !== "saved") setStayed(false);
    };
    const started = startLiveForm({ form, page, show, onStuck, onStayed: () => setStayed(true) });
    live.current = started;
    setView((now) => now ?? { queue: { known: {}, entries: {}, sending: null }, state: { kind: "ready" } });
    return () => started.stop();
  }, [page, words]);

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

/** The page where a field is: by the first part of its code; the profile's has none. */
function hrefOf(key: string, { pageHrefs }: LivePage): string | null {
  const area = /^[a-z]+:(\d+)/i.exec(key)?.[1] ?? "";
  return pageHrefs[area] ?? null;
}
