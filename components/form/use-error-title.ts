"use client";
/** "Error: " in the page's title as long as a form that was not accepted stands there. */
import { useEffect } from "react";

/** Puts `prefix` before the title while `failed`, and takes it away again: the page itself may keep its title. */
export function useErrorTitle(failed: boolean, prefix: string): void {
  useEffect(() => {
    if (!failed || document.title.startsWith(prefix)) return;
    const title = prefix + document.title;
    document.title = title;
    return () => {
      if (document.title === title) document.title = title.slice(prefix.length);
    };
  }, [failed, prefix]);
}
