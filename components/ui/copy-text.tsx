"use client";
/**
 * Copies the text of another element. Before the page is alive there is only the place of the button, so that nothing moves when it
 * comes; without scripting not even that. Where the browser refuses, the text is shown and selected, so that a reader can copy it.
 */
import { useState, useSyncExternalStore } from "react";

type Props = {
  /** The id of the element; it may lie folded in details. */
  from: string;
  text: string;
  label: string;
  copied: string;
  failed: string;
};

export function CopyText({ from, text, label, copied, failed }: Props) {
  const [said, setSaid] = useState("");
  const ready = useSyncExternalStore(noChange, inBrowser, onServer);
  const copy = async () => {
    const element = document.getElementById(from);
    if (!element) return;
    try {
      await navigator.clipboard.writeText(plainText(element));
      setSaid(copied);
    } catch {
      select(element);
      setSaid(failed);
    }
  };
  return (
    <span className={ready ? "copy-text" : "copy-text copy-text-place"}>
      <button type="button" className="quiet-button" aria-label={label} disabled={!ready} onClick={copy}>
        {text}
      </button>{" "}
      <span role="status" className="fine">
        {said}
      </span>
    </span>
  );
}

/** A line for each paragraph: what is folded has no layout that would break its lines. */
function plainText(element: HTMLElement): string {
  return [...element.querySelectorAll("p")].map((paragraph) => paragraph.textContent ?? "").join("\n\n");
}

function select(element: HTMLElement): void {
  const details = element.closest("details");
  if (details) details.open = true;
  getSelection()?.selectAllChildren(element);
}

const noChange = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
