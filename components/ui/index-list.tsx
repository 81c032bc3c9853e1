/** Entries with their counts, set like the index at the back of a book: name, leader, number. */
import Link from "next/link";
import type { ReactNode } from "react";
import { unseen } from "./unseen";

export type IndexEntry = { href: string; words: ReactNode };

/** How the parts of an entry's message are set: `t.rich("…", { …, ...indexParts })`. */
export const indexParts = {
  name: (words: ReactNode) => <span className="index-name">{words}</span>,
  leader: () => <span className="index-leader" />,
  number: (words: ReactNode) => <span className="index-count">{words}</span>,
  unseen,
};

export function IndexList({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <ul className="index-list">
      {entries.map(({ href, words }) => (
        <li key={href}>
          <Link href={href} prefetch={false}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}
