/** A part of a page of the administration: its heading beside it where there is room, above it where there is not. */
import type { ReactNode } from "react";

export function AdminPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="admin-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
