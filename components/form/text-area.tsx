"use client";
/**
 * A text of several lines that is never taken back. React puts what the server sent into a textarea when it wakes the page up, over what
 * was typed before (ReactDOMTextarea, initTextarea), and moves the caret; of an input it does not. So both are read before, and put back after.
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
    if (typed === null || current === null) return;
    if (current.value !== typed.value) current.value = typed.value;
    current.setSelectionRange(typed.start, typed.end);
  }, [typed]);
  return <textarea {...props} ref={field} />;
}

/** What stands in the field that the server sent, and where the caret is; null where there is none, or nobody has touched it. */
function typedInto(id: string): Typed | null {
  if (typeof document === "undefined") return null;
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return null;
  if (field.value === field.defaultValue && document.activeElement !== field) return null;
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

const never = () => () => {};
const no = () => false;
const yes = () => true;
