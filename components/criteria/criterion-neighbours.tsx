/** The criterion before and the one after: areas lead to areas, questions to questions, items to items. */
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import { type CriterionName, criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { PageLinks } from "../ui/page-links";

export function CriterionNeighbours({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const { criterion, framework } = view;
  const link = (name: CriterionName | null) =>
    name && {
      href: localePath(locale, criterionPath(framework.slug, name.code)),
      text: t(`kinds.${name.kind}`, { code: name.code }),
    };
  return (
    <PageLinks
      label={t(`neighbours.${criterion.kind}`)}
      here={t(`kinds.${criterion.kind}`, { code: criterion.code })}
      previous={link(criterion.previous)}
      next={link(criterion.next)}
    />
  );
}
