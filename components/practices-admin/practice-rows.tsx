/** Practices in a list of the administration, each with its state. */
import Link from "next/link";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { ListedPractice } from "@/lib/practices/queries";

type Props = {
  practices: readonly ListedPractice[];
  /** Where a title leads; null where there is nothing to do with it. */
  hrefOf: (practice: ListedPractice) => string | null;
  locale: Locale;
};

export function PracticeRows({ practices, hrefOf, locale }: Props) {
  const t = getTranslator(locale, "practices");
  return (
    <ul className="entries">
      {practices.map((practice) => {
        const href = hrefOf(practice);
        return (
          <li key={practice.slug}>
            <h2 dir="auto">
              {href ? (
                <Link href={href} prefetch={false}>
                  {practice.title}
                </Link>
              ) : (
                practice.title
              )}
            </h2>
            <p className="fine">
              /practices/{practice.slug}, {t(`states.${practice.state}`, { into: practice.mergedInto ?? "" })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
