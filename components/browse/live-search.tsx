"use client";
/**
 * With JavaScript the list follows the typing in the search form, which works without it. The address changes as if the form
 * had been sent, so the facets stay, and Back leads to what was before the typing began.
 */
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { type PracticeFilter, parsePracticeFilter, practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  /** The id of the form's field. */
  field: string;
  filter: PracticeFilter;
  /** What is said of the list as it is now, once someone has typed. */
  status: string;
  locale: Locale;
};

const PAUSE_MS = 250;
/** One letter finds only itself: not worth a search before Enter. */
const MIN_LENGTH = 2;

export function LiveSearch({ field, filter, status, locale }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [typed, setTyped] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  // The first search of a bout of typing is a step in the browser's history; those after it take its place.
  const stepped = useRef(false);
  const current = useRef(filter);
  useEffect(() => {
    current.current = filter;
  }, [filter]);

  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const search = (how: "push" | "replace") => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      const { q } = parsePracticeFilter({ q: input.value });
      if (q === current.current.q) return;
      const href = localePath(locale, practiceHref({ ...current.current, q, page: 1 }));
      startTransition(() => router[how](href, { scroll: false }));
    };
    const onInput = () => {
      window.clearTimeout(timer.current);
      const { length } = input.value.trim();
      if (length > 0 && length < MIN_LENGTH) return;
      timer.current = window.setTimeout(() => {
        setTyped(true);
        search(stepped.current ? "replace" : "push");
        stepped.current = true;
      }, PAUSE_MS);
    };
    const onSubmit = (event: Event) => {
      event.preventDefault();
      setTyped(true);
      search(stepped.current ? "replace" : "push");
      stepped.current = false;
    };
    const onBlur = () => {
      stepped.current = false;
    };
    input.addEventListener("input", onInput);
    input.addEventListener("blur", onBlur);
    input.form?.addEventListener("submit", onSubmit);
    return () => {
      window.clearTimeout(timer.current);
      input.removeEventListener("input", onInput);
      input.removeEventListener("blur", onBlur);
      input.form?.removeEventListener("submit", onSubmit);
    };
  }, [field, locale, router]);

  // Back, or a part taken out of the sentence, changes the search without the field: it follows, but never while typing.
  useEffect(() => {
    const input = document.getElementById(field);
    if (isPending || timer.current !== undefined || !(input instanceof HTMLInputElement)) return;
    if (parsePracticeFilter({ q: input.value }).q !== filter.q) input.value = filter.q;
  }, [field, filter.q, isPending]);

  return (
    <p role="status" className="sr-only" data-searching={isPending || undefined}>
      {typed && !isPending ? status : ""}
    </p>
  );
}
