"use client";
/**
 * A text of several lines that is never taken back. React puts what the server sent into a textarea when it wakes the page up, over what
 * was typed before (ReactDOMTextarea, initTextarea); of an input it does not. So that is read before, and written again after.
 */
import { type ComponentProps, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

type Typed = { value: string; start: number; end: number };
type Props = ComponentProps<"textarea"> & { id: string };

export function TextArea(props: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isWaking = useSyncExternalStore(never, no, yes);
  const [typed] = useState(() => (isWaking ? typedInto(props.id) : null));
  useLayoutEffect(() => {
    const { current } = field;
    if (typed === null || current === null || current.value === typed.value) return;
    current.value = typed.value;
    current.setSelectionRange(typed.start, typed.end);
  }, [typed]);
  return <textarea {...props} ref={field} />;
}

/** What stands in the field that the server sent, and where the caret is; null where there is none, or nothing was changed. */
function typedInto(id: string): Typed | null {
  if (typeof document === "undefined") return null;
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement) || field.value === field.defaultValue) return null;
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

const never = () => () => {};
const no = () => false;
const yes = () => true;
