/** What a list of assessments holds, as a sentence: "3 assessments of 16 in Austria or Italy", each part removable. */
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { joinWithOr } from "./active-parts";
import type { NarrowingPart } from "./narrowing-parts";
import { RemoveChip } from "./remove-chip";

type Props = {
  /** What stands before the parts: how many there are. */
  start: ReactNode;
  parts: readonly NarrowingPart[];
  /** The word before the values of a part: "in", "that meet". */
  wordOf: (key: NarrowingPart["key"]) => string;
  /** The link that takes all of them out. */
  clear: { href: string; text: string };
  locale: Locale;
};

export function PartsSentence({ start, parts, wordOf, clear, locale }: Props) {
  return (
    <p className="filter-sentence" id="found" tabIndex={-1}>
      {start}{" "}
      {parts.map(({ key, values }) => (
        <Fragment key={`${key} ${values[0]?.href}`}>
          {wordOf(key)}{" "}
          {joinWithOr(locale, values.length).map((glue, index) => {
            const value = values[index];
            return (
              <Fragment key={value?.label ?? "end"}>
                {glue}
                {value && (
                  <RemoveChip name={value.label} href={value.href} quoted={key === "q"} locale={locale} />
                )}
              </Fragment>
            );
          })}{" "}
        </Fragment>
      ))}
      <Link href={localePath(locale, clear.href)} prefetch={false}>
        {clear.text}
      </Link>
    </p>
  );
}
