/** One page of assessments, group by group: named, never ranked. */
import {
  type CriterionEntry,
  type CriterionView,
  type EntryGroup,
  entryGroups,
} from "@/lib/catalogue/criterion-view";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";
import { CriterionPassage, CriterionWithout } from "./criterion-passage";

type Props = { view: CriterionView; locale: Locale };

export function CriterionGroups({ view, locale }: Props) {
  return entryGroups(view.criterion.kind).map((group) => (
    <Group key={group} group={group} view={view} locale={locale} />
  ));
}

function Group({ group, view, locale }: Props & { group: EntryGroup }) {
  const t = getTranslator(locale, "criterion");
  const entries = view.items.filter((entry) => entry.group === group);
  if (entries.length === 0) return null;
  const count = view.groups.find((other) => other.group === group)?.count ?? 0;
  const total = view.groups.reduce((sum, other) => sum + other.count, 0);
  const name = t(`groups.${group}`);
  const hasQuestion = ({ question }: CriterionEntry) => question.answer !== null;
  const without = entries.filter((entry) => !hasQuestion(entry));
  return (
    <section className="entry-group" aria-labelledby={`group-${group}`}>
      <h3 id={`group-${group}`}>
        {group !== "part" && group !== "notPart" && <StateShape state={group} />}
        {isContinued(view, group) ? t("groupContinued", { group: name }) : name}{" "}
        <span className="figures">{t("groupCount", { count, total })}</span>
      </h3>
      <p className="fine">{t(`groupNotes.${group}`)}</p>
      {entries.filter(hasQuestion).map((entry) => (
        <CriterionPassage key={entry.assessment.id} entry={entry} view={view} locale={locale} />
      ))}
      {without.length > 0 && (
        <CriterionWithout entries={without} said={group === "notPart"} locale={locale} />
      )}
    </section>
  );
}

/** Whether the group began on an earlier page. */
function isContinued({ page, pageSize, groups, request }: CriterionView, group: EntryGroup): boolean {
  const shown = request.state ? groups.filter((other) => other.group === request.state) : groups;
  const at = shown.findIndex((other) => other.group === group);
  const before = shown.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return (page - 1) * pageSize > before;
}
