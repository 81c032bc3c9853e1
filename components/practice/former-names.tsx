/** The practices that turned out to be this one, in one line: who looks for the old name, or comes by its address, understands. */
import type { FormerName } from "@/lib/catalogue/queries-merged";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Props = { names: readonly FormerName[]; locale: Locale };

export function FormerNames({ names, locale }: Props) {
  if (names.length === 0) return null;
  const t = getTranslator(locale, "practices");
  const format = getFormatter(locale);
  const until = (date: Date) => format.dateTime(date, { dateStyle: "long" });
  return (
    <p className="fine" dir="auto">
      {t("formerNames", {
        names: format.list(
          names.map(({ title, until: date }) => t("formerName", { title, date: until(date) })),
        ),
      })}
    </p>
  );
}
