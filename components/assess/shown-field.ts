/** A field as a page of the form shows it. */
import { textIn, versionOf } from "@/lib/assessment/fields";
import type { Fields, FieldValue } from "@/lib/assessment/schema";

/** Gives what stands in a field and its version; "" and 0 when it was never written. */
export function shownField(fields: Fields, key: string): FieldValue {
  return { value: textIn(fields, key), version: versionOf(fields, key) };
}
