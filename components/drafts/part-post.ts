/**
 * Reads the post of a part's form. Beside each field `key` stand `version:key`, the version that was seen, and `was:key`, what stood
 * there: what still holds it is not written, so it can never quarrel with somebody else's words. `add:key` is one more value;
 * `original` names a field whose original is put back. Pure.
 */
import type { FieldToSave } from "@/lib/drafts/schema";

type Post = Pick<FormData, "get">;

export type PartPost = {
  /** What is to be written. */
  fields: FieldToSave[];
  /** All that was typed, by key. */
  values: Record<string, string>;
  /** The field whose original is put back; null for none. */
  original: string | null;
};

/** Gives what a post wants written into these fields; `originalOf` gives what was read. */
export function readPartPost(
  post: Post,
  { keys, originalOf }: { keys: readonly string[]; originalOf: (key: string) => string },
): PartPost {
  const asked = textOf(post, "original");
  const original = keys.find((key) => key === asked) ?? null;
  const values: Record<string, string> = {};
  const fields: FieldToSave[] = [];
  for (const key of keys) {
    if (post.get(key) === null) continue;
    const value =
      key === original ? originalOf(key) : withAdded(textOf(post, key), textOf(post, `add:${key}`));
    values[key] = value;
    if (value === textOf(post, `was:${key}`)) continue;
    fields.push({ key, value, version: versionIn(post, key) });
  }
  return { fields, values, original };
}

/** As typed, with the line ends that texts are kept with. */
function textOf(post: Post, name: string): string {
  const text = post.get(name);
  return typeof text === "string" ? text.replaceAll(/\r\n?/g, "\n") : "";
}

function withAdded(value: string, added: string): string {
  const one = added.trim();
  if (one === "" || value.split("\n").includes(one)) return value;
  return value.trim() === "" ? one : `${value.replace(/\n+$/, "")}\n${one}`;
}

/** A version that was tampered with counts as 0, "never seen": it can only lead to a conflict, never over other words. */
function versionIn(post: Post, key: string): number {
  const text = textOf(post, `version:${key}`);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
