/** One value of a filter within a sentence: a link to the list without it. What was searched for stands in quotes. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { name: string; href: string; quoted: boolean; locale: Locale };

export function RemoveChip({ name, href, quoted, locale }: Props) {
  const t = getTranslator(locale, "browse");
  return (
    <Link
      href={localePath(locale, href)}
      prefetch={false}
      className="chip"
      aria-label={t("sentence.remove", { value: name })}
    >
      <span>{quoted ? `“${name}”` : name}</span>
      <span aria-hidden="true" className="chip-cross">
        ×
      </span>
    </Link>
  );
}
