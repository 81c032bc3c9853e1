/** Paragraphs as they would be published, each leading to its lines. */
import type { Locale } from "@/lib/i18n/locales";
import type { Paragraph } from "@/lib/writeup/tree";
import { AtLines } from "./read-part";

export function Paragraphs({ paragraphs, locale }: { paragraphs: readonly Paragraph[]; locale: Locale }) {
  return paragraphs.map(({ text, ranges }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat, and the list never changes.
    <p key={at} dir="auto" className="draft-paragraph">
      {text} {ranges[0] && <AtLines range={ranges[0]} locale={locale} />}
    </p>
  ));
}
