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
  // The first search of a bout of typing that is shown is a step in the browser's history; those after it take its place. One
  // that a later one overtook was never a step: to take its place would be to lose the page the typing began on.
  const stepped = useRef(false);
  const asked = useRef<string | null>(null);
  const current = useRef(filter);
  // What somebody typed before the page was alive is typed too, and not taken back.
  const woken = useRef(false);
  // What the list shows, or will show when the answer under way is there.
  const wanted = useRef(filter.q);
  useEffect(() => {
    current.current = filter;
    if (filter.q === asked.current) stepped.current = true;
    if (!isPending) wanted.current = filter.q;
  }, [filter, isPending]);

  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const search = () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      const { q } = parsePracticeFilter({ q: input.value });
      if (q === wanted.current) return;
      const { current: shown } = current;
      const href = localePath(locale, practiceHref({ ...shown, q, page: q === shown.q ? shown.page : 1 }));
      // Typed back to what is shown while something else is under way: asked for again, for that to be given up.
      const how = stepped.current || q === shown.q ? "replace" : "push";
      wanted.current = q;
      asked.current = q === shown.q ? asked.current : q;
      startTransition(() => router[how](href, { scroll: false }));
    };
    const endBout = () => {
      stepped.current = false;
      asked.current = null;
    };
    const onInput = () => {
      window.clearTimeout(timer.current);
      const { length } = input.value.trim();
      if (length > 0 && length < MIN_LENGTH) return;
      timer.current = window.setTimeout(() => {
        setTyped(true);
        search();
      }, PAUSE_MS);
    };
    const onSubmit = (event: Event) => {
      event.preventDefault();
      setTyped(true);
      search();
      endBout();
    };
    input.addEventListener("input", onInput);
    if (!woken.current && isTypedInto(input) && parsePracticeFilter({ q: input.value }).q !== wanted.current)
      onInput();
    input.addEventListener("blur", endBout);
    input.form?.addEventListener("submit", onSubmit);
    return () => {
      window.clearTimeout(timer.current);
      input.removeEventListener("input", onInput);
      input.removeEventListener("blur", endBout);
      input.form?.removeEventListener("submit", onSubmit);
    };
  }, [field, locale, router]);

  // Back, or a part taken out of the sentence, changes the search without the field: it follows, but never while typing.
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const isBegun = !woken.current && isTypedInto(input);
    woken.current = true;
    if (isPending || isBegun || timer.current !== undefined) return;
    if (parsePracticeFilter({ q: input.value }).q !== filter.q) input.value = filter.q;
  }, [field, filter.q, isPending]);

  return (
    <p role="status" className="sr-only" data-searching={isPending || undefined}>
      {typed && !isPending ? status : ""}
    </p>
  );
}

/** What the browser puts into a field itself has no focus. */
const isTypedInto = (input: HTMLInputElement) => document.activeElement === input;
