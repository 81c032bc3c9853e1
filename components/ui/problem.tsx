"use client";
/** Says what went wrong with what was sent, on top of the page. It takes the focus and leads to the field (GOV.UK error summary). */
import { type ReactNode, useEffect, useRef } from "react";

type Props = { title: string; children: ReactNode /** The field it is about, "#title". */; href?: string };

export function Problem({ title, children, href }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // After a navigation in the page; when the page is loaded whole, the browser does it by `autofocus`, with or without JavaScript.
  useEffect(() => box.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noAutofocus: who has just sent something must hear first what came of it
    <div ref={box} className="problem" role="alert" tabIndex={-1} autoFocus aria-labelledby="problem-title">
      <h2 id="problem-title">{title}</h2>
      <p>{href ? <a href={href}>{children}</a> : children}</p>
    </div>
  );
}
