/**
 * What is edited together: the title, the profile, a section, or a question with its checklist. A part is named as in the address
 * (`?edit=title`, `?edit=profile`, `?edit=section:context`, `?edit=3.2`). Pure.
 */
import { type SectionKey, sectionKeySchema } from "@/lib/catalogue/schema";
import type { Framework, FrameworkArea, FrameworkQuestion } from "@/lib/frameworks/schema";
import { profileFields, recordFieldOf, recordKey } from "@/lib/records/fields";

export type DraftPart =
  | { kind: "title" | "profile"; name: string }
  | { kind: "section"; name: string; section: SectionKey }
  | { kind: "question"; name: string; question: FrameworkQuestion; area: FrameworkArea };

/** Gives the part that an address names; null when the framework has none such. */
export function partOf(name: unknown, framework: Framework): DraftPart | null {
  if (name === "title" || name === "profile") return { kind: name, name };
  if (typeof name !== "string") return null;
  if (name.startsWith("section:")) {
    const section = sectionKeySchema.options.find((known) => recordKey.section(known) === name);
    return section ? { kind: "section", name, section } : null;
  }
  for (const area of framework.areas) {
    const question = area.questions.find(({ code }) => code === name);
    if (question) return { kind: "question", name, question, area };
  }
  return null;
}

/** Gives the keys of a part's fields, in the order in which a form shows them. */
export function keysOf(part: DraftPart): string[] {
  switch (part.kind) {
    case "title":
      return [recordKey.title, recordKey.titleKind];
    case "profile":
      return profileFields.map((field) => recordKey.profile(field));
    case "section":
      return [recordKey.section(part.section)];
    case "question": {
      const { code, items } = part.question;
      const ofItems = items.flatMap((item) => [recordKey.mark(item.code), recordKey.evidence(item.code)]);
      return [recordKey.answer(code), recordKey.tools(code), ...ofItems];
    }
  }
}

/** Gives the fragment of a part's heading on the page. */
export function partHref(part: DraftPart): string {
  switch (part.kind) {
    case "section":
      return `#part-${part.section}`;
    case "question":
      return `#q-${part.name}`;
    default:
      return `#part-${part.kind}`;
  }
}

/** Gives the name of the part that a field is edited in; null for what no form has (a line). */
export function partOfKey(key: string, framework: Framework): string | null {
  const field = recordFieldOf(key, framework);
  switch (field?.kind) {
    case "title":
    case "titleKind":
      return "title";
    case "profile":
      return "profile";
    case "section":
      return key;
    case "answer":
    case "tools":
      return field.question;
    case "mark":
    case "evidence":
      return field.item.split(".").slice(0, 2).join(".");
    default:
      return null;
  }
}
