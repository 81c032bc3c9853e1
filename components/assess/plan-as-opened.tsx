"use client";
/**
 * The plan's form as it was when the page was opened. The page around it is made anew after each save, and its table and files
 * then have the new words; the form has them already, and must not be changed under who writes in it.
 */
import { type ReactNode, useEffect, useState } from "react";

type Props = {
  /** The anchor of the step that was asked for: its first field is where one writes next. */
  asked: string | null;
  children: ReactNode;
};

export function PlanAsOpened({ asked, children }: Props) {
  const [form] = useState(children);
  useEffect(() => {
    if (asked === null) return;
    const step = document.getElementById(asked);
    step?.scrollIntoView();
    step?.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus({ preventScroll: true });
  }, [asked]);
  return form;
}
