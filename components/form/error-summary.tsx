"use client";
/**
 * What went wrong with a form, at its head: it takes the focus, and each line leads to its field (GOV.UK's pattern). Without
 * JavaScript it is the first thing after the heading, and the page's title says "Error".
 */
import { useEffect, useRef } from "react";

export type FormError = { message: string; href?: string };

export function ErrorSummary({ title, errors }: { title: string; errors: readonly FormError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      ref={summary}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ message, href }) => (
          <li key={message}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
