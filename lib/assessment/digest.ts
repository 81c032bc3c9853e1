/**
 * A short mark of a text, to tell whether a field still holds what was shown in it. Pure and browser-safe; no secret depends on
 * it. Two texts of one length with the same 53 bits are not to be expected (cyrb53, public domain, by bryc).
 */
import { cleanValue } from "./fields";

/** Gives the digest of a value as it would be kept: line ends and characters that no text has make no difference. */
export function valueDigest(value: string): string {
  const text = cleanValue(value);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${text.length.toString(36)}-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
