/** What a change changed, value by value, for a person to read. Pure. */

/** `name` is null where the value is one and has no parts; a missing side is null. */
export type ChangedValue = { name: string | null; before: string | null; after: string | null };

/** Gives the values that differ, by name; parts of parts as "sources.0.name". What is the same on both sides is left out. */
export function changedValues(before: unknown, after: unknown): ChangedValue[] {
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .map((name) => ({
      name: name === "" ? null : name,
      before: old.get(name) ?? null,
      after: now.get(name) ?? null,
    }))
    .filter((value) => value.before !== value.after);
}

/** Deeper than anything that is recorded. */
const DEEPEST = 6;

function flat(value: unknown, path = "", depth = 0, found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return found;
  if (typeof value !== "object" || depth === DEEPEST) {
    return found.set(path, typeof value === "string" ? value : JSON.stringify(value));
  }
  for (const [key, part] of Object.entries(value))
    flat(part, path === "" ? key : `${path}.${key}`, depth + 1, found);
  return found;
}
