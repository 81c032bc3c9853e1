/** The way back up. The page itself is not in it: its title follows. */
import Link from "next/link";

export function Breadcrumbs({
  label,
  trail,
}: {
  label: string;
  trail: readonly { href: string; name: string }[];
}) {
  return (
    <nav aria-label={label}>
      <ol className="crumbs">
        {trail.map(({ href, name }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
