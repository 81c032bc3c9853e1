/**
 * Criteria of other frameworks that ask about the like, as the editors read the texts. Labelled as derived wherever it
 * stands; the relation is said in words, from the side of the criterion one is at.
 */
import Link from "next/link";
import { type CriterionName, criterionPath } from "@/lib/frameworks/criterion";
import type { RelatedCriterion } from "@/lib/frameworks/crosswalk-schema";
import type { Related } from "@/lib/frameworks/queries-crosswalk";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Props = {
  related: Related;
  framework: string;
  /** The criteria of this framework that may have links here, in its order. */
  names: readonly CriterionName[];
  locale: Locale;
};

export function RelatedCriteria({ related, framework, names, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const groups = names
    .map((name) => ({ name, links: related.links.filter(({ code }) => code === name.code) }))
    .filter(({ links }) => links.length > 0);
  return (
    <section id="related" aria-labelledby="related-title" className="related">
      <h2 id="related-title">{t("related")}</h2>
      <p className="derived">{t("relatedLabel")}</p>
      <p className="prose">{groups.length > 0 ? t("relatedIntro") : nothingRelated(related, locale)}</p>
      {groups.map(({ name, links }) => (
        <div key={name.code} id={`related-${name.code}`} className="related-own">
          <h3>
            <Link
              href={localePath(locale, criterionPath(framework, name.code))}
              prefetch={false}
              className="related-code"
            >
              {t(`kinds.${name.kind}`, { code: name.code })}
            </Link>{" "}
            <span>{name.text}</span>
          </h3>
          <ul>
            {links.map((link) => (
              <RelatedLink
                key={`${link.other.framework.slug} ${link.other.code}`}
                link={link}
                locale={locale}
              />
            ))}
          </ul>
        </div>
      ))}
      {groups.length > 0 &&
        related.notes.map(({ title, version, note }) => (
          <details key={title} className="fold">
            <summary>
              <span>{t("relatedNote", { title, version })}</span>
            </summary>
            <p className="prose">{note}</p>
          </details>
        ))}
    </section>
  );
}

/** Says against which sets the criterion was read in vain: of others nothing is known. */
function nothingRelated({ readAgainst }: Related, locale: Locale): string {
  const t = getTranslator(locale, "criterion");
  if (readAgainst.length === 0) return t("relatedUnread");
  return t("relatedNone", {
    sets: getFormatter(locale).list(readAgainst.map((title) => t("relatedSet", { title }))),
  });
}

function RelatedLink({ link, locale }: { link: RelatedCriterion; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const { other, relation, rationale } = link;
  const wording =
    other.text === other.area ? other.area : t("relatedArea", { area: other.area, text: other.text });
  return (
    <li>
      <p className="related-relation">{t(`relations.${relation}`)}</p>
      <div>
        <p className="related-other">
          <Link href={localePath(locale, criterionPath(other.framework.slug, other.code))} prefetch={false}>
            {wording}
          </Link>
        </p>
        <p className="kicker">
          {t("of", {
            name: t(`kinds.${other.kind}`, { code: other.code }),
            framework: other.framework.title,
          })}
        </p>
        <p className="related-why">{rationale}</p>
      </div>
    </li>
  );
}
