/** Which criteria have the words that were searched for: a list of practices cannot show them, and a reader may mean them. */
import Link from "next/link";
import type { CriteriaFound } from "@/lib/catalogue/criteria-words";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { MarkedText } from "./marked-text";

/** `open`: nothing else was found, so it is what there is to read. */
type Props = { named: CriteriaFound; open: boolean; locale: Locale };

export function CriteriaNamed({ named: { items, total }, open, locale }: Props) {
  if (total === 0) return null;
  const t = getTranslator(locale, "browse");
  const names = getTranslator(locale, "criterion");
  return (
    <details className="fold criteria-named" open={open}>
      <summary>{t("named", { count: total })}</summary>
      <ul>
        {items.map(({ framework, kind, code, parts, cut }) => (
          <li key={`${framework.slug} ${code}`}>
            <Link
              href={localePath(locale, criterionPath(framework.slug, code))}
              prefetch={false}
              className="criteria-named-name"
            >
              {names("of", { name: names(`kinds.${kind}`, { code }), framework: framework.title })}
            </Link>
            <p dir="auto">
              <MarkedText parts={parts} />
              {cut && " …"}
            </p>
          </li>
        ))}
      </ul>
      {total > items.length && <p className="fine">{t("namedMore", { count: total - items.length })}</p>}
    </details>
  );
}
