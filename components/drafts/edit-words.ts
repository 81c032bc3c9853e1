/** All that the form of a part needs: its name, its fields, the way out, and the words. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type EditFrom, editGroups } from "./edit-fields";
import type { EditFormProps } from "./edit-form";
import { draftHref } from "./links";
import type { DraftPart } from "./parts";

/** Gives them, but for the action. */
export function editForm(part: DraftPart, from: EditFrom): Omit<EditFormProps, "action"> {
  const { view, locale } = from;
  return {
    legend: legendOf(part, locale),
    ...(part.kind === "profile" && { intro: getTranslator(locale, "drafts")("editForm.valuesIntro") }),
    groups: editGroups(part, from),
    cancel: draftHref(locale, { id: view.draft.id, ordinal: view.ordinal }, "#read"),
    words: words(locale),
  };
}

function legendOf(part: DraftPart, locale: Locale): string {
  const t = getTranslator(locale, "drafts");
  switch (part.kind) {
    case "title":
      return t("editForm.titleLegend");
    case "profile":
      return t("editForm.profileLegend");
    case "section":
      return getTranslator(locale, "practice")(`sectionKeys.${part.section}`);
    case "question":
      return `${part.question.code} ${part.question.text ?? part.area.title}`;
  }
}

function words(locale: Locale): EditFormProps["words"] {
  const t = getTranslator(locale, "drafts");
  return {
    errorPrefix: t("errorPrefix"),
    problemTitle: t("problemTitle"),
    save: t("editForm.save"),
    cancel: t("editForm.cancel"),
    leave: t("editForm.leave"),
    original: t("editForm.original"),
    originalNothing: t("editForm.originalNothing"),
    putBack: t("editForm.putBack"),
    conflict: t("editForm.conflict"),
    now: t("editForm.now"),
    nowNothing: t("editForm.nowNothing"),
  };
}
