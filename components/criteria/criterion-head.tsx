/** The head of a criterion's page: where it stands, its wording as printed, how it is marked, and what else is on the page. */
import Link from "next/link";
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { CriterionCounts } from "./criterion-counts";
import { CriterionNeighbours } from "./criterion-neighbours";

type Props = { view: CriterionView; locale: Locale };

export function CriterionHead({ view, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const { framework, criterion } = view;
  return (
    <>
      <CriterionTrail view={view} locale={locale} />
      <header className="practice-head criterion-head">
        <p className="kicker">
          {t("of", {
            name: t(`kinds.${criterion.kind}`, { code: criterion.code }),
            framework: framework.title,
          })}
        </p>
        <h1 dir="auto">{criterion.text}</h1>
        {criterion.kind !== "area" && criterion.prompts.length > 0 && (
          <div className="prompts">
            <h2 className="label">{t("asked")}</h2>
            <ul>
              {criterion.prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </div>
        )}
        {criterion.kind === "item" && <CriterionCounts view={view} locale={locale} />}
        <CriterionNeighbours view={view} locale={locale} />
        <OnPage view={view} locale={locale} />
      </header>
    </>
  );
}

function CriterionTrail({ view: { framework, criterion }, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const site = getTranslator(locale, "site");
  const { kind, area, question } = criterion;
  const above = [
    { href: "/criteria", name: site("criteria") },
    { href: `/criteria/${framework.slug}`, name: framework.title },
  ];
  if (kind !== "area") {
    above.push({ href: criterionPath(framework.slug, area.code), name: `${area.code} ${area.title}` });
  }
  if (kind === "item" && question) {
    above.push({
      href: criterionPath(framework.slug, question.code),
      name: t("kinds.question", { code: question.code }),
    });
  }
  const trail = above.map(({ href, name }) => ({ href: localePath(locale, href), name }));
  return <Breadcrumbs label={site("breadcrumbs")} trail={trail} />;
}

/** The parts of the page as links: with twelve passages between them one does not see that there are more. */
function OnPage({ view: { criterion, framework }, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  if (criterion.kind === "area") return null;
  const parts = [
    ...(criterion.kind === "question" ? [{ href: "#items", name: t("items") }] : []),
    { href: "#practices", name: criterion.kind === "item" ? t("whoMeets") : t("whoAnswers") },
    ...(criterion.kind === "item" ? [{ href: "#together", name: t("together") }] : []),
    { href: "#related", name: t("related") },
    { href: "#take-along", name: t("takeAlong") },
  ];
  return (
    <nav aria-label={t("onPage")} className="on-page">
      <ul>
        {parts.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <Link href={localePath(locale, `/criteria/${framework.slug}#i-${criterion.code}`)}>
            {t("inContext")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
