/** The end of a page of the form: save and go on, or save and stay; and, where there are some, the areas before and after. */
import type { FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";

export function AnswerButtons({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "answers");
  return (
    <div className="answer-buttons">
      <button type="submit" name="then" value="goOn">
        {t("goOn")}
      </button>
      <button type="submit" name="then" value="stay" className="second-button">
        {t("stay")}
      </button>
    </div>
  );
}

type LinkProps = { areas: readonly FrameworkArea[]; current: string; secret: string; locale: Locale };

/** Plain links: a page of the form is always asked for anew, so that it never shows words older than what was saved. */
export function AreaLinks({ areas, current, secret, locale }: LinkProps) {
  const t = getTranslator(locale, "answers");
  const at = areas.findIndex(({ slug }) => slug === current);
  const [before, after] = [areas[at - 1], areas[at + 1]];
  const link = (area: FrameworkArea | undefined, words: string) =>
    area ? (
      <a href={draftHref(locale, secret, `area/${area.slug}`)}>
        <span className="fine">{words}</span>
        {`${area.code} ${area.title}`}
      </a>
    ) : (
      <span />
    );
  return (
    <nav className="area-links" aria-label={t("areaLinks")}>
      {link(before, t("previousArea"))}
      <a href={draftHref(locale, secret)}>{t("toTasks")}</a>
      {link(after, t("nextArea"))}
    </nav>
  );
}
