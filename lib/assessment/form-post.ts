/**
 * Reads the plain post of a form. Beside each field `key` stand `base:key`, the version that was shown, and `was:key`, the
 * digest of what was shown: a field that still holds it is not written, so it can never quarrel with somebody else's words.
 * Where both wrote, the merge screen posts a choice instead:
 *
 *     choice:answer:3.1 = mine | theirs | edited     mine:answer:3.1, edited:answer:3.1     seen:answer:3.1 = their version
 */
import { z } from "zod";
import type { Framework } from "../frameworks/schema";
import { valueDigest } from "./digest";
import { joinEntries } from "./field-lists";
import { cleanValue, type Field, fieldOf } from "./fields";
import { type FieldChange, MOST_CHANGES } from "./schema";

/** After saving: on to the next page, or back to this one. */
const intentSchema = z.enum(["goOn", "stay"]).catch("stay");
export type Intent = z.infer<typeof intentSchema>;

export type FormPost = { intent: Intent; changes: FieldChange[] };
type Post = Pick<FormData, "get" | "getAll" | "keys">;

const versionSchema = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * Gives what a post wants written. Fields that this framework's form does not have are left out. A version that was tampered
 * with counts as 0, "never seen": it can only lead to the merge screen, never over other words.
 */
export function readFormPost(post: Post, framework: Framework): FormPost {
  const changes: FieldChange[] = [];
  for (const name of new Set(post.keys())) {
    if (!name.startsWith("base:") || changes.length === MOST_CHANGES) continue;
    const key = name.slice("base:".length);
    const field = fieldOf(key, framework);
    if (!field) continue;
    const change = post.get(`seen:${key}`) === null ? plainChange(post, key, field) : mergedChange(post, key);
    if (change) changes.push(change);
  }
  return { intent: intentSchema.parse(post.get("then")), changes };
}

/** Says whether a field is a list of entries, which the form may show as several boxes and lines. */
function isListField(field: Field): boolean {
  return field.kind === "profile" && (field.field === "targetGroup" || field.field === "integrationArea");
}

function plainChange(post: Post, key: string, field: Field): FieldChange | null {
  const texts = post.getAll(key).filter((entry) => typeof entry === "string");
  // A box that is not ticked and a group without a choice are not in a post at all.
  const value = isListField(field) ? joinEntries(texts) : cleanValue(texts[0] ?? "");
  if (post.get(`was:${key}`) === valueDigest(value)) return null;
  return { key, value, base: versionIn(post, `base:${key}`) };
}

function mergedChange(post: Post, key: string): FieldChange | null {
  const choice = post.get(`choice:${key}`);
  if (choice === "theirs") return null;
  if (choice === "mine" || choice === "edited")
    return { key, value: textIn(post, `${choice}:${key}`), base: versionIn(post, `seen:${key}`) };
  // Nothing was chosen: the same question is asked again.
  return { key, value: textIn(post, `mine:${key}`), base: versionIn(post, `base:${key}`) };
}

function textIn(post: Post, name: string): string {
  const value = post.get(name);
  return typeof value === "string" ? cleanValue(value) : "";
}

function versionIn(post: Post, name: string): number {
  return versionSchema.catch(0).parse(post.get(name) ?? 0);
}
