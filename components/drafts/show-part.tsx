"use client";
/** Where the document scrolls by itself, it is scrolled to the lines of the part that is being edited. */
import { useEffect } from "react";

/** Below the head of the side, which stays. */
const HEAD_PX = 72;

export function ShowPart() {
  useEffect(() => {
    const side = document.getElementById("source");
    const line = side?.querySelector<HTMLElement>("[data-part]");
    if (!side || !line || side.scrollHeight <= side.clientHeight) return;
    side.scrollTop += line.getBoundingClientRect().top - side.getBoundingClientRect().top - HEAD_PX;
  }, []);
  return null;
}
