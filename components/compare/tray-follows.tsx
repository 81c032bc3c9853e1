"use client";
/**
 * On the page that compares. Opening an address never touches the tray: it may be somebody else's link. What a reader then
 * adds or takes out there is done to the tray too, where the tray held the very practices that were compared.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { parseCompareRequest } from "@/lib/catalogue/compare-request";
import {
  fitsTray,
  followComparison,
  joinPractices,
  noTray,
  putInTray,
  readTray,
  samePractices,
  type TrayPractice,
  watchTray,
} from "./tray-store";
import { type FollowWords, NUMBER } from "./tray-words";

/** Nothing was compared yet in this document. */
let isFresh = true;

type Props = {
  practices: readonly TrayPractice[];
  words: FollowWords;
};

export function TrayFollows({ practices, words }: Props) {
  const tray = useSyncExternalStore<ReturnType<typeof noTray>>(watchTray, readTray, noTray);
  const compared = useRef<readonly { slug: string }[]>(null);
  useEffect(() => {
    const before = compared.current ?? comparedBefore() ?? practices;
    compared.current = practices;
    if (samePractices(readTray().practices, practices)) return;
    if (samePractices(readTray().practices, before)) followComparison(practices);
  }, [practices]);
  if (practices.length === 0) return null;
  // Its place from the first moment, so that nothing moves when it is known what to say there.
  if (tray === null) return <p className="compare-put compare-put-place" aria-hidden="true" />;
  const joined = joinPractices(tray.practices, practices);
  if (joined.length === tray.practices.length) return <p className="compare-put fine">{words.there}</p>;
  const fits = fitsTray(joined);
  // The button goes when it has done its work: the focus returns to the page, which does not move.
  const put = () => {
    putInTray(fits ? joined : practices);
    document.getElementById("content")?.focus({ preventScroll: true });
  };
  return (
    <p className="compare-put">
      <button type="button" className="compare-put-button" onClick={put}>
        {fits ? words.put : words.replace.replace(NUMBER, () => String(tray.practices.length))}
      </button>
    </p>
  );
}

/** Gives what the page compared whose link was followed before it was alive; null when one came some other way. */
function comparedBefore(): { slug: string }[] | null {
  const isFirst = isFresh;
  isFresh = false;
  const [entry] = performance.getEntriesByType("navigation");
  const { origin, pathname, href } = window.location;
  if (!isFirst || !(entry instanceof PerformanceNavigationTiming) || entry.type !== "navigate") return null;
  if (withoutHash(entry.name) !== withoutHash(href) || !URL.canParse(document.referrer)) return null;
  const from = new URL(document.referrer);
  if (from.origin !== origin || from.pathname !== pathname) return null;
  return parseCompareRequest({ p: from.searchParams.getAll("p") }).slugs.map((slug) => ({ slug }));
}

const withoutHash = (address: string) => address.replace(/#.*$/s, "");
