"use client";
/**
 * On the page that compares, the address is the truth: the tray becomes what it names. An address that never named any leaves
 * the tray alone: whoever comes so has not chosen nothing.
 */
import { useEffect, useRef } from "react";
import { followAddress, type TrayPractice } from "./tray-store";

export function TrayFollows({ practices }: { practices: readonly TrayPractice[] }) {
  const named = useRef(false);
  useEffect(() => {
    if (practices.length > 0 || named.current) followAddress(practices);
    named.current = practices.length > 0;
  }, [practices]);
  return null;
}
