"use client";
/**
 * On the page that compares. Opening an address never touches the tray: it may be somebody else's link. What a reader then
 * adds or takes out there is done to the tray too, where the tray held the very practices that were compared.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";
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
import { NUMBER } from "./tray-words";

type Props = {
  practices: readonly TrayPractice[];
  /** "Put these in my tray", and the same where the tray has no room for both. */
  words: { put: string; replace: string };
};

export function TrayFollows({ practices, words }: Props) {
  const tray = useSyncExternalStore<ReturnType<typeof noTray>>(watchTray, readTray, noTray);
  const compared = useRef(practices);
  useEffect(() => {
    const before = compared.current;
    compared.current = practices;
    if (samePractices(readTray().practices, practices)) return;
    if (samePractices(readTray().practices, before)) followComparison(practices);
  }, [practices]);
  if (tray === null || practices.length === 0) return null;
  const joined = joinPractices(tray.practices, practices);
  if (joined.length === tray.practices.length) return null;
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
