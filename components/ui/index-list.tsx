/** Entries with their counts, set like the index at the back of a book: name, leader, number. */
import Link from "next/link";

export type IndexEntry = { href: string; name: string; count: number; countLabel: string };

export function IndexList({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <ul className="index-list">
      {entries.map(({ href, name, count, countLabel }) => (
        <li key={href}>
          <Link href={href} prefetch={false} aria-label={`${name}: ${countLabel}`}>
            <span className="index-name">{name}</span>
            <span className="index-leader" />
            <span className="index-count">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
