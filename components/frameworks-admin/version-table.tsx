/** The sets of criteria in all their versions: how large, in how many assessments used, and as a file. */
import Link from "next/link";
import type { FrameworkVersion } from "@/lib/frameworks/queries-versions";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { versionPath } from "./version-path";

type Props = { versions: readonly FrameworkVersion[]; locale: Locale };

export function VersionTable({ versions, locale }: Props) {
  const t = getTranslator(locale, "frameworks");
  return (
    <table className="admin-table" aria-label={t("tableLabel")}>
      <thead>
        <tr>
          {(["nameHead", "versionHead", "sizeHead", "usedHead", "fileHead"] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map((row, index) => {
          const { isShown, ...words } = row;
          const { slug, version, title, publisher, areas, questions, items } = words;
          const isNewest = versions[index - 1]?.slug !== slug;
          return (
            <tr key={`${slug} ${version}`}>
              <th scope="row">
                {isNewest || isShown ? (
                  <Link href={localePath(locale, versionPath(row))} prefetch={false}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
                <br />
                <span className="fine">{publisher}</span>
              </th>
              <td>
                {version} {isNewest && <span className="fine">({t("newest")})</span>}{" "}
                {isShown && !isNewest && <span className="fine">({t("shown")})</span>}
              </td>
              <td>{t("size", { areas, questions, items })}</td>
              <td>{t("used", words)}</td>
              <td>
                <a
                  href={`/api/v1/frameworks/${slug}?version=${version}`}
                  download={`${slug}-${version}.json`}
                  aria-label={t("downloadNamed", { title, version })}
                >
                  {t("download")}
                </a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
