/** The fields of a part's form: what stands in each, and what was read where that differs. */

import type { Vocabulary } from "@/lib/catalogue/queries-vocabulary";
import { itemStateSchema, titleKindSchema } from "@/lib/catalogue/schema";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { profileFields, recordFieldOf, recordKey } from "@/lib/records/fields";
import { textOfField } from "@/lib/records/write-up-fields";
import { fieldId } from "../form/field-id";
import { countryOptions } from "./country-options";
import type { EditField, EditGroup } from "./edit-state";
import { fieldWords } from "./field-words";
import { versionSeen } from "./line-actions";
import { lineHref } from "./links";
import type { DraftPart } from "./parts";

export type EditFrom = { view: DraftWriteUpView; vocabulary: Vocabulary; locale: Locale };

/** Gives the groups of fields of a part; a checklist item is a group of its own. */
export function editGroups(part: DraftPart, from: EditFrom): EditGroup[] {
  const t = getTranslator(from.locale, "drafts");
  const practice = getTranslator(from.locale, "practice");
  const field = fieldMaker(from);
  switch (part.kind) {
    case "title":
      return [
        {
          legend: "",
          fields: [
            field(recordKey.title, {
              kind: "line",
              label: t("editForm.title"),
              hint: t("editForm.titleHint"),
            }),
            field(recordKey.titleKind, {
              kind: "choice",
              label: t("editForm.titleKind"),
              options: titleKindSchema.options.map((value) => ({
                value,
                label: t(`editForm.titleKindOptions.${value}`),
              })),
            }),
          ],
        },
      ];
    case "profile":
      return [
        {
          legend: "",
          fields: profileFields.map((name) => field(recordKey.profile(name), profileSpec(name, from))),
        },
      ];
    case "section":
      return [
        {
          legend: "",
          fields: [
            field(recordKey.section(part.section), {
              kind: "text",
              label: practice(`sectionKeys.${part.section}`),
              hint: t("editForm.sectionHint"),
              rows: 6,
            }),
          ],
        },
      ];
    case "question": {
      const { code, items } = part.question;
      const texts: EditField[] = [
        field(recordKey.answer(code), {
          kind: "text",
          label: t("editForm.answer"),
          hint: t("editForm.answerHint"),
          rows: 6,
        }),
        field(recordKey.tools(code), {
          kind: "text",
          label: t("editForm.tools"),
          hint: t("editForm.toolsHint"),
          rows: 2,
        }),
      ];
      return [
        { legend: "", fields: texts },
        ...items.map((item) => ({
          legend: `${item.code} ${item.text}`,
          fields: itemFields(item.code, field, from.locale),
        })),
      ];
    }
  }
}

type Spec = Pick<EditField, "kind" | "label" | "hint" | "rows" | "options" | "add" | "isFolded">;

function itemFields(
  code: string,
  field: (key: string, spec: Spec) => EditField,
  locale: Locale,
): EditField[] {
  const t = getTranslator(locale, "drafts");
  const states = getTranslator(locale, "states");
  return [
    field(recordKey.mark(code), {
      kind: "choice",
      label: "",
      options: itemStateSchema.options.map((value) => ({ value, label: states(value) })),
    }),
    field(recordKey.evidence(code), {
      kind: "text",
      label: t("editForm.evidence", { code }),
      hint: t("editForm.evidenceHint"),
      rows: 2,
      isFolded: true,
    }),
  ];
}

function profileSpec(name: (typeof profileFields)[number], { vocabulary, locale }: EditFrom): Spec {
  const t = getTranslator(locale, "drafts");
  const label = getTranslator(locale, "practice")(`fields.${name}`);
  const words =
    name === "country"
      ? countryOptions()
      : name === "targetGroup" || name === "integrationArea"
        ? vocabulary[name]
        : null;
  return {
    kind: "text",
    label,
    ...(name === "country" && { hint: t("editForm.countryHint") }),
    rows: 1,
    ...(words && { add: { label: t("editForm.addNamed", { field: label }), words } }),
  };
}

function fieldMaker({ view, locale }: EditFrom) {
  const t = getTranslator(locale, "drafts");
  const { framework, read, writeUp, fieldOfLine } = view;
  const lineOf = (key: string) => [...fieldOfLine].find(([, at]) => at === key)?.[0];
  return (key: string, spec: Spec): EditField => {
    const field = recordFieldOf(key, framework);
    const [original, value] = field ? [textOfField(read, field), textOfField(writeUp, field)] : ["", ""];
    const line = lineOf(key);
    return {
      key,
      id: fieldId(key),
      ...spec,
      value,
      version: versionSeen(view, key),
      original:
        original === value || key === recordKey.titleKind
          ? null
          : {
              text: spec.options?.find((option) => option.value === original)?.label ?? original,
              lines: line ? { href: lineHref(line), words: t("writeUp.lineShort", { line }) } : null,
              putBack: t("editForm.putBackNamed", { field: fieldWords(key, { framework, locale }) }),
            },
    };
  };
}
