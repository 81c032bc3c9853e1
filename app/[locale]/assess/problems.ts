/** What can go wrong on the start page: said in its address, so that it is the same without JavaScript. */

const places = {
  noTitle: "#title",
  unknownFramework: "#start",
  storageFull: "#start",
  tooMany: "#start",
  noLink: "#link",
} as const;

/** Gives the problem that an address names and the field it is about; null for anything else. */
export function startProblem(value: unknown): { key: keyof typeof places; href: string } | null {
  const key = (Object.keys(places) as (keyof typeof places)[]).find((known) => known === value);
  return key ? { key, href: places[key] } : null;
}
