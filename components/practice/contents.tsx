/** What is on a practice's page, as links: beside the text on a wide screen, folded above it on a narrow one. */
import type { PracticeView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { anchorPrefix, areaAnchor, assessmentAnchor, sectionAnchorAt } from "./anchors";

type Entry = { href: string; title: string; below: Entry[] };

export function Contents({ practice, locale }: { practice: PracticeView; locale: Locale }) {
  const t = getTranslator(locale, "practice");
  return (
    <nav aria-label={t("contents")} className="page-contents">
      <details className="folding wide-open">
        <summary>{t("contents")}</summary>
        <EntryList entries={contentsOf(practice, t)} />
      </details>
    </nav>
  );
}

function EntryList({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ href, title, below }) => (
        <li key={href}>
          <a href={href}>{title}</a>
          {below.length > 0 && <EntryList entries={below} />}
        </li>
      ))}
    </ul>
  );
}

function contentsOf(practice: PracticeView, t: ReturnType<typeof getTranslator<"practice">>): Entry[] {
  const entries: Entry[] = [];
  if (practice.profile.length > 0) entries.push({ href: "#profile", title: t("profile"), below: [] });
  practice.sections.forEach(({ heading }, index) => {
    entries.push({ href: `#${sectionAnchorAt(practice.sections, index)}`, title: heading, below: [] });
  });
  practice.assessments.forEach((assessment, index) => {
    const prefix = anchorPrefix(practice.assessments, index);
    entries.push({
      href: `#${assessmentAnchor(prefix)}`,
      title: t("assessmentTitle", { framework: assessment.framework.title }),
      below: assessment.areas.map(({ code, title }) => ({
        href: `#${areaAnchor(prefix, code)}`,
        title,
        below: [],
      })),
    });
  });
  return entries;
}
