/** The items of one question in the framework's order, each with its state in shape and word, and its line. */
import Link from "next/link";
import type { ItemView } from "@/lib/catalogue/schema";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import type { NotesOf } from "../corrections/corrected-note";
import { LinkedText } from "../ui/linked-text";
import { itemAnchor } from "./anchors";
import { SourceLink } from "./source-link";
import { StateShape } from "./state-shape";

type Props = {
  items: readonly ItemView[];
  prefix: string;
  /** The slug of the framework whose items these are: their codes lead to who else meets them. */
  framework: string;
  notesOf?: NotesOf | undefined;
  locale: Locale;
};

export function Checklist({ items, prefix, framework, notesOf, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const states = getTranslator(locale, "states");
  return (
    <ul className="checklist">
      {items.map((item) => (
        <li key={item.code} id={itemAnchor(prefix, item.code)} data-state={item.state}>
          <StateShape state={item.state} />
          <p className="checklist-text">
            <span dir="auto">{item.text}</span>
            <Link
              href={localePath(locale, criterionPath(framework, item.code))}
              prefetch={false}
              className="checklist-code"
              aria-label={t("readCriterion", { name: t("kinds.item", { code: item.code }) })}
            >
              {item.code}
            </Link>
          </p>

          <p className="checklist-state">
            <span>{item.state === "notListed" ? states("notListed") : states(item.state)}</span>
            {item.origin && <SourceLink origin={item.origin} locale={locale} of={item.code} short />}
          </p>
          <Evidence item={item} locale={locale} />
          {notesOf?.(recordKey.mark(item.code), recordKey.evidence(item.code))}
        </li>
      ))}
    </ul>
  );
}

/** What was given as evidence for a mark, each with its line. */
function Evidence({ item: { code, evidence, origin }, locale }: { item: ItemView; locale: Locale }) {
  if (evidence.length === 0) return null;
  const t = getTranslator(locale, "practice");
  return (
    <ul className="checklist-evidence" aria-label={t("evidenceFor", { code })}>
      {evidence.map(({ text, line }) => (
        <li key={`${line} ${text}`} dir="auto">
          <LinkedText text={text} />{" "}
          {origin && line !== null && (
            <SourceLink
              origin={{ sourceId: origin.sourceId, firstLine: line, lastLine: line }}
              locale={locale}
              of={t("evidenceFor", { code })}
              short
            />
          )}
        </li>
      ))}
    </ul>
  );
}
