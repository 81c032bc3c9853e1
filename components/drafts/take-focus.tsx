"use client";
/**
 * Gives the focus to what says what was done, so that the next Tab goes on from there. Without JavaScript the address names that
 * place, and the browser does the same.
 */
import { useEffect } from "react";

export function TakeFocus({ to }: { to: string }) {
  useEffect(() => document.getElementById(to)?.focus(), [to]);
  return null;
}
