"use client";
/** "Error: " in the page's title as long as a form that was not accepted stands there. */
import { useEffect } from "react";

/**
 * Puts `prefix` before the title while `failed`, and takes it away again: the page itself may keep its title. The title is watched, because
 * React writes it once more where it wakes up that part of the page after the form.
 */
export function useErrorTitle(failed: boolean, prefix: string): void {
  useEffect(() => {
    if (!failed) return;
    let own = "";
    const put = () => {
      if (document.title.startsWith(prefix)) return;
      own = prefix + document.title;
      document.title = own;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title === own) document.title = own.slice(prefix.length);
    };
  }, [failed, prefix]);
}
