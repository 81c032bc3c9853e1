/** What a correction changed, word by word: taken out is struck, put in is underlined, and both are said. */

import { type DiffPart, wordDiff } from "@/lib/corrections/word-diff";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { isShort, valueInWords } from "./field-words";

type Props = { of: string; before: string; after: string; locale: Locale };

export function WordChanges({ of, before, after, locale }: Props) {
  const t = getTranslator(locale, "corrections");
  const [old, now] = [valueInWords(of, before, locale), valueInWords(of, after, locale)];
  if (old === now) return <p className="fine">{t("unchangedWords")}</p>;
  const parts: DiffPart[] =
    isShort(of) || old === "" || now === ""
      ? [
          { kind: "removed", text: old === "" ? t("nothing") : old },
          { kind: "same", text: " " },
          { kind: "added", text: now === "" ? t("nothing") : now },
        ]
      : wordDiff(old, now);
  return (
    <div className="word-changes" dir="auto">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, never reordered
        <Part key={index} part={part} locale={locale} />
      ))}
    </div>
  );
}

function Part({ part: { kind, text }, locale }: { part: DiffPart; locale: Locale }) {
  const t = getTranslator(locale, "corrections");
  if (kind === "same") return text;
  if (kind === "cut") return <span className="word-cut"> … </span>;
  const Tag = kind === "removed" ? "del" : "ins";
  return (
    <Tag>
      <span className="sr-only">{t(kind)} </span>
      {text}
      <span className="sr-only"> ({t("end")}) </span>
    </Tag>
  );
}
