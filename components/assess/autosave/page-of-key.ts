/** Where a field stands: words that wait for somebody are looked at there. Pure. */
import { isPlanKey } from "@/lib/assessment/fields";

/**
 * Gives the page of the form that has the field of this key, as pages are listed there: by the code of an area, "plan", or ""
 * for the practice's own (the title and the profile).
 */
export function pageOf(key: string): string {
  if (isPlanKey(key)) return "plan";
  return /^[a-z]+:(\d+)(\.|$)/i.exec(key)?.[1] ?? "";
}
