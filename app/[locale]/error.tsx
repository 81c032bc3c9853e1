"use client";

import { useParams } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** The page for a fault of ours: what happened, that nothing was changed, and what to do. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const { locale: segment } = useParams<{ locale?: string }>();
  const locale = segment && isLocale(segment) ? segment : defaultLocale;
  const t = getTranslator(locale, "error");
  return (
    <div className="plain-page">
      <h1>{t("title")}</h1>
      <p className="lead">{t("text")}</p>
      <p className="plain-links">
        <button type="button" onClick={retry}>
          {t("retry")}
        </button>{" "}
        <a href={localePath(locale, "/")}>{t("home")}</a>
      </p>
    </div>
  );
}
