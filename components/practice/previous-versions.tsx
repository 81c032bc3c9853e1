/** The previous versions of a practice's assessments: what was once cited stays readable. */
import Link from "next/link";
import type { PreviousVersion } from "@/lib/catalogue/versions";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Props = { slug: string; versions: readonly PreviousVersion[]; locale: Locale };

export function PreviousVersions({ slug, versions, locale }: Props) {
  if (versions.length === 0) return null;
  const t = getTranslator(locale, "practice");
  return (
    <section id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t("versions")}</h2>
      <ul className="plain-links">
        {versions.map((version) => (
          <li key={version.id}>
            <Link href={localePath(locale, `/practices/${slug}/versions/${version.id}`)} prefetch={false}>
              {t("versionOf", { framework: version.framework.title, version: version.framework.version })}
            </Link>{" "}
            <span className="fine">{versionDates(version, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Gives in words when a version was published and replaced. */
export function versionDates({ publishedAt, replacedAt }: PreviousVersion, locale: Locale): string {
  const t = getTranslator(locale, "practice");
  const day = (date: Date) => getFormatter(locale).dateTime(date, { dateStyle: "long" });
  return [
    publishedAt && t("versionPublished", { date: day(publishedAt) }),
    replacedAt && t("versionReplaced", { date: day(replacedAt) }),
  ]
    .filter(Boolean)
    .join(" ");
}
