"use client";

import { useParams } from "next/navigation";
import { errorWords } from "@/lib/i18n/error-words";
import { defaultLocale, isLocale, localePath } from "@/lib/i18n/locales";

/** The page for a fault of ours: what happened, that nothing was changed, and what to do. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const { locale: segment } = useParams<{ locale?: string }>();
  const locale = segment && isLocale(segment) ? segment : defaultLocale;
  const words = errorWords[locale];
  return (
    <div className="plain-page">
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p className="plain-links">
        <button type="button" onClick={retry}>
          {words.retry}
        </button>{" "}
        <a href={localePath(locale, "/")}>{words.home}</a>
      </p>
    </div>
  );
}
