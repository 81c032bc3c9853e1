/** Three ways in, for three kinds of reader; only what exists is linked. */
import Link from "next/link";
import { practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

const ways = [
  {
    title: "ngoTitle",
    text: "ngoText",
    links: [
      { words: "ngoAssess", href: "/assess" },
      { words: "ngoBrowse", href: "/practices" },
      { words: "ngoMarks", href: "/about#marks" },
    ],
  },
  {
    title: "researcherTitle",
    text: "researcherText",
    links: [
      { words: "researcherTable", href: practiceHref({ view: "table" }) },
      { words: "researcherCriteria", href: "/criteria" },
    ],
  },
  {
    title: "editorTitle",
    text: "editorText",
    links: [{ words: "editorSources", href: "/sources" }],
  },
] as const;

export function Ways({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "home");
  return (
    <section aria-labelledby="ways-title">
      <h2 id="ways-title">{t("waysTitle")}</h2>
      <ul className="ways">
        {ways.map(({ title, text, links }) => (
          <li key={title}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
            <ul>
              {links.map(({ words, href }) => (
                <li key={href}>
                  <Link href={localePath(locale, href)}>{t(words)}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
