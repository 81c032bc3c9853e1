/** The "inspiring tools" of an answer, entry by entry, each with its line. */
import type { Origin, Tool } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ReadText } from "./read-text";
import { SourceLink } from "./source-link";

type Props = { tools: readonly Tool[]; origin: Origin | null; locale: Locale };

export function Tools({ tools, origin, locale }: Props) {
  if (tools.length === 0) return null;
  const t = getTranslator(locale, "practice");
  return (
    <div className="tools">
      <h5 className="label">{t("tools")}</h5>
      <ul>
        {tools.map(({ text, line }) => (
          <li key={`${line} ${text}`}>
            <p dir="auto">
              <ReadText text={text} />
            </p>
            {origin && line !== null && (
              <p className="beside">
                <SourceLink
                  origin={{ sourceId: origin.sourceId, firstLine: line, lastLine: line }}
                  locale={locale}
                  of={t("tools")}
                  short
                />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
