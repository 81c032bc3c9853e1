"use client";
/**
 * The tray at the foot of the window: the practices put aside, each removable, and the way to their comparison. It stands in
 * the page (sticky, last), so it covers nothing at the end; and the window scrolls what gets the focus clear of it.
 */
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { compareHref } from "@/lib/catalogue/compare-request";
import {
  clearTray,
  noTray,
  readTray,
  type Tray as State,
  samePractices,
  type TrayEvent,
  type TrayPractice,
  togglePractice,
  watchTray,
} from "./tray-store";
import { TITLE, type TrayWords } from "./tray-words";

/** `path` is the page that compares, in this language. */
type Props = { words: TrayWords; path: string };

export function Tray({ words, path }: Props) {
  const tray = useSyncExternalStore<ReturnType<typeof noTray>>(watchTray, readTray, noTray);
  // A comparison of the very practices of the tray names them itself; beside any other the tray is the way back to them.
  const compared = useSearchParams()
    .getAll("p")
    .map((slug) => ({ slug, title: "" }));
  const comparing =
    usePathname() === path && compared.length > 0 && tray !== null && samePractices(tray.practices, compared);
  return (
    <>
      <p role="status" className="sr-only">
        {tray && said(tray, words)}
      </p>
      {tray && tray.practices.length > 0 && !comparing && (
        <Bar practices={tray.practices} words={words} path={path} />
      )}
    </>
  );
}

function Bar({ practices, words, path }: Props & { practices: readonly TrayPractice[] }) {
  const bar = useRef<HTMLElement>(null);
  useClearOf(bar);
  const count = practices.length;
  const slugs = practices.map(({ slug }) => slug);
  // The button that had the focus goes with its practice: the focus stays in the tray, or returns to the page.
  const takeOut = (practice: TrayPractice) => {
    togglePractice(practice);
    (count > 1 ? bar.current : document.getElementById("content"))?.focus();
  };
  return (
    <section className="tray" aria-label={words.label} ref={bar} tabIndex={-1}>
      <div className="sheet">
        <p className="tray-count">{words.count[count]}</p>
        <ul>
          {practices.map((practice) => (
            <li key={practice.slug}>
              <span dir="auto">{practice.title}</span>
              <button
                type="button"
                className="tray-remove"
                aria-label={words.remove.replace(TITLE, () => practice.title)}
                onClick={() => takeOut(practice)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <p className="tray-go">
          {count === 1 && <span className="fine">{words.one}</span>}
          {count === words.open.length - 1 && <span className="fine">{words.full}</span>}
          <button
            type="button"
            className="tray-clear"
            onClick={() => {
              clearTray();
              document.getElementById("content")?.focus();
            }}
          >
            {words.clear}
          </button>
          <a
            className="button"
            href={compareHref({ slugs }).replace("/compare", () => path)}
            data-few={count === 1}
          >
            {words.open[count]}
          </a>
        </p>
      </div>
    </section>
  );
}

/** While the bar is there, what is scrolled into view stays clear of it (WCAG 2.2, 2.4.11), however high it is. */
function useClearOf(bar: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => {
      root.style.scrollPaddingBottom = `${element.offsetHeight + 12}px`;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.scrollPaddingBottom = "";
    };
  }, [bar]);
}

/** What happened, and how many there are now. */
function said({ practices, last }: State, words: TrayWords): string {
  if (last === null) return "";
  return `${sentence(last, words)} ${practices.length > 0 ? (words.count[practices.length] ?? "") : ""}`;
}

function sentence(event: TrayEvent, words: TrayWords): string {
  switch (event.kind) {
    case "added":
      return words.added.replace(TITLE, () => event.title);
    case "removed":
      return words.removed.replace(TITLE, () => event.title);
    case "full":
      return words.full;
    case "cleared":
      return words.cleared;
    case "put":
      return words.put;
  }
}
