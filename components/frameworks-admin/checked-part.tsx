"use client";
/** Criteria that were checked: what is new in them, what they look like, and the button that adds them. */
import { type ReactNode, useEffect, useRef } from "react";
import type { CheckedFramework } from "./check-state";

type Props = {
  checked: CheckedFramework;
  add: (form: FormData) => Promise<void>;
  locale: string;
  children: ReactNode;
};

export function CheckedPart({ checked, add, locale, children }: Props) {
  const { framework, title, lead, publicPages, changesTitle, changes, add: offered } = checked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="checked-title" className="checked-framework">
      <h2 id="checked-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{lead}</p>
      {publicPages !== null && <p>{publicPages}</p>}
      {changes.length > 0 && (
        <>
          <h3>{changesTitle}</h3>
          <ul className="will-happen">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      {offered && (
        <form action={add}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="version" value={offered.version} />
          <input type="hidden" name="json" value={JSON.stringify(framework)} />
          <button type="submit">{offered.button}</button>
        </form>
      )}
      {children}
    </section>
  );
}
