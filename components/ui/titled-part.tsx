/** A part of a page of prose: its heading beside the text where there is room, above it where there is not. */
import type { ReactNode } from "react";

export function TitledPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="prose">{children}</div>
    </section>
  );
}
