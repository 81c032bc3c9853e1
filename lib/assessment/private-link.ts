/**
 * The private link to a self-assessment. Who has it may read, write and delete: it is a secret. The database keeps its
 * SHA-256 only, so neither a backup nor a leaked file opens anything. (A password would need a slow hash; 192 random bits do not.)
 */
import { createHash, randomBytes } from "node:crypto";

const BYTES = 24;
/** Longer than any link of ours; what is longer still is cut, and opens nothing. */
const LONGEST = 200;

/** Makes the secret part of a new link: 32 characters of base64url, 192 random bits. */
export function newSecret(): string {
  return randomBytes(BYTES).toString("base64url");
}

/**
 * Gives what is kept of a secret. Every text takes this same way, forged, cut or right: looking up a hash tells nothing by
 * its timing, because who asks cannot choose the hash.
 */
export function linkHash(secret: string): string {
  return createHash("sha256").update(secret.slice(0, LONGEST)).digest("hex");
}

/** Makes the name that stands where the link must not: 16 hex digits. */
export function newPublicId(): string {
  return randomBytes(8).toString("hex");
}

/** Without the letters and digits that are mistaken for each other when read aloud. */
const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Makes the reference on a receipt: ten letters and digits that can be read out on the telephone, as "K7QMX-2RTFB". */
export function newReference(): string {
  const letters = [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
