"use client";
/**
 * Puts a practice aside to compare, and takes it out again. Without JavaScript it is a link to the page that compares, with this
 * practice in it: from there one adds others.
 */
import { useSyncExternalStore } from "react";
import { noTray, readTray, type TrayPractice, togglePractice, watchTray } from "./tray-store";

export type CompareButtonProps = {
  practice: TrayPractice;
  /** Where the link leads. */
  href: string;
  /** What is shown, and what is said: "Compare", "Compare “Undok” with others". */
  text: string;
  label: string;
};

export function CompareButton({ practice: { slug, title }, href, text, label }: CompareButtonProps) {
  const tray = useSyncExternalStore<ReturnType<typeof noTray>>(watchTray, readTray, noTray);
  if (tray === null) {
    return (
      <a href={href} className="compare-button" aria-label={label}>
        {text}
      </a>
    );
  }
  const chosen = tray.practices.some((other) => other.slug === slug);
  return (
    <button
      type="button"
      className="compare-button"
      aria-pressed={chosen}
      aria-label={label}
      onClick={() => togglePractice({ slug, title })}
    >
      {text}
    </button>
  );
}
