/** The plan as files, and what is in each. */
import type { PlannedStep } from "@/lib/assessment/result";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";

export function PlanDownloads({
  plan,
  secret,
  locale,
}: {
  plan: readonly PlannedStep[];
  secret: string;
  locale: Locale;
}) {
  const t = getTranslator(locale, "plan");
  if (plan.length === 0) return null;
  const dated = plan.filter(({ when }) => when !== "").length;
  const href = (file: string) => `${draftHref(locale, secret, "plan")}/${file}`;
  return (
    <section className="plan-downloads no-print" aria-labelledby="take">
      <h2 id="take">{t("take")}</h2>
      <ul className="plain-links">
        <li>
          {dated > 0 ? <a href={href("plan.ics")}>{t("takeIcs")}</a> : t("takeIcs")}{" "}
          <span className="fine">
            {t("takeIcsNote", { dated, undated: dated > 0 ? plan.length - dated : 0 })}
          </span>
        </li>
        <li>
          <a href={href("plan.docx")}>{t("takeDocx")}</a>
        </li>
        <li>
          <a href={href("plan.csv")}>{t("takeCsv")}</a>
        </li>
      </ul>
      <p className="fine">
        {t("takeSaved")} {t("takePrint")}
      </p>
    </section>
  );
}
