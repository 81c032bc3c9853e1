"use client";
/**
 * Stands before the button that hands in: says what is not part of it yet, tries to send it when the button is pressed, and asks
 * once more when it cannot be sent. The form around it goes its own way otherwise, and alone without JavaScript.
 */
import { useEffect, useRef, useState } from "react";
import type { AnswerWords } from "../answer-words";
import { counted, type KeptPage, KeptPlaces, useKept } from "./kept-line";

export function HandInCheck({ page, words }: { page: KeptPage; words: AnswerWords }) {
  const place = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const [isAsked, setAsked] = useState(false);
  const { state, send } = useKept(page);
  const { kept } = state;

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let isChecked = false;
    let isChecking = false;
    const check = async (submitter: HTMLElement | null) => {
      isChecking = true;
      const after = await send();
      isChecking = false;
      if (after.kept.length > 0 && !isAsked) return setAsked(true);
      isChecked = true;
      form.requestSubmit(submitter);
      setAsked(false);
    };
    const onSubmit = (event: SubmitEvent) => {
      if (isChecked) {
        // Should it come back, it is looked at anew.
        isChecked = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (!isChecking) void check(event.submitter);
    };
    form.addEventListener("submit", onSubmit);
    return () => form.removeEventListener("submit", onSubmit);
  }, [isAsked, send]);
  useEffect(() => {
    if (isAsked) question.current?.focus();
  }, [isAsked]);

  return (
    <div ref={place}>
      {kept.length > 0 && (
        <p className="field-error" ref={question} tabIndex={-1}>
          {counted(isAsked ? words.kept.handInAnyway : words.kept.notPart, kept.length)}{" "}
          {isAsked && <KeptPlaces message={words.kept.lookFirst} keys={kept} pages={page.pages} />}
        </p>
      )}
    </div>
  );
}
