/** A page before the administration: signing in, joining, a link that is good for nothing. One thing in the middle of it. */
import type { ReactNode } from "react";

export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="admin-door">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
