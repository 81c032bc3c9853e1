/** Ids of fields: from a name that may hold colons and points to one that a fragment of an address can name. */

/** Gives the id of the field with this name: "mark:3.2.5" → "f-mark-3-2-5". */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}
