/** What is new in a version of a framework against the one before. Pure. */
import type { Framework } from "./schema";

type Content = Omit<Framework, "version" | "source">;

/** What makes two frameworks the same: names, wordings and codes, in their order. */
export function contentOf({ slug, title, printedHeading, publisher, areas }: Content) {
  return [
    [slug, title, printedHeading, publisher],
    areas.map((area) => [
      area.code,
      area.slug,
      area.title,
      area.questions.map(({ code, text, prompts, items }) => [
        code,
        text,
        prompts,
        items.map((item) => [item.code, item.text]),
      ]),
    ]),
  ];
}

/** Says whether two frameworks have the same content, whatever their versions. */
export function isSameContent(one: Content, other: Content): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** `name`: "title", the code of a criterion, or "3.2 prompts". A side is null where there is nothing of that name. */
export type FrameworkChange = { name: string; before: string | null; after: string | null };

/** Gives what was reworded, added and removed, in the order of the newer one, what was removed last. */
export function frameworkChanges(before: Content, after: Content): FrameworkChange[] {
  const [old, now] = [namedTexts(before), namedTexts(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
}

function namedTexts({ title, printedHeading, publisher, areas }: Content): Map<string, string> {
  const texts = new Map([
    ["title", title],
    ["printedHeading", printedHeading],
    ["publisher", publisher],
  ]);
  for (const area of areas) {
    texts.set(area.code, area.title);
    texts.set(`${area.code} slug`, area.slug);
    for (const { code, text, prompts, items } of area.questions) {
      texts.set(code, text ?? "");
      if (prompts.length > 0) texts.set(`${code} prompts`, prompts.join(" / "));
      for (const item of items) texts.set(item.code, item.text);
    }
  }
  return texts;
}
