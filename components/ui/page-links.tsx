/** Before and after, and where one is: the way through a long list or a long document. */
import Link from "next/link";

type Props = {
  label: string;
  here: string;
  previous: { href: string; text: string } | null;
  next: { href: string; text: string } | null;
};

export function PageLinks({ label, here, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav className="page-links" aria-label={label}>
      <span>
        {previous && (
          <Link href={previous.href} rel="prev" prefetch={false}>
            <span aria-hidden="true">← </span>
            {previous.text}
          </Link>
        )}
      </span>
      <span className="figures">{here}</span>
      <span>
        {next && (
          <Link href={next.href} rel="next" prefetch={false}>
            {next.text}
            <span aria-hidden="true"> →</span>
          </Link>
        )}
      </span>
    </nav>
  );
}
