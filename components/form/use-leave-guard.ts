"use client";
/** Asks before a form with unsaved words is left: for another page, or by another form of the same page. */
import { type RefObject, useEffect, useRef } from "react";

/**
 * Gives the reference for the form. Within the site `question` is asked; on leaving it the browser asks in its own words. Without
 * JavaScript nothing is asked. Each `attempt` to save that comes back is unsaved again.
 */
export function useLeaveGuard(question: string, attempt = 0): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null);
  const opened = useRef<string>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that came back is not settled.
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    opened.current ??= contentOf(form);
    // Once it is sent, or given up, nobody is asked again until something is typed anew.
    let settled = false;
    const isDirty = () => !settled && contentOf(form) !== opened.current;
    const ask = (event: Event) => {
      if (!isDirty()) return;
      if (window.confirm(question)) settled = true;
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link && leavesPage(link)) ask(event);
    };
    const onSubmit = (event: SubmitEvent) => {
      if (event.target === form) settled = true;
      else ask(event);
    };
    const onInput = () => {
      settled = false;
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    // On the window, while the event still goes down: before any other listener can act on it.
    window.addEventListener("click", onClick, true);
    window.addEventListener("submit", onSubmit, true);
    window.addEventListener("beforeunload", onUnload);
    form.addEventListener("input", onInput);
    return () => {
      window.removeEventListener("click", onClick, true);
      window.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("beforeunload", onUnload);
      form.removeEventListener("input", onInput);
    };
  }, [question, attempt]);
  return ref;
}

function leavesPage({ target, download, origin, pathname, search, hash }: HTMLAnchorElement): boolean {
  if ((target !== "" && target !== "_self") || download !== "") return false;
  const { location } = window;
  const isHere = origin === location.origin && pathname === location.pathname && search === location.search;
  return !(isHere && hash !== "");
}

function contentOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
