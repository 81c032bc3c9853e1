/** Secrets that stand in a cookie or a link. The database keeps their SHA-256 only: 256 random bits need no slow hash. */
import { createHash, randomBytes } from "node:crypto";

/** Longer than any of ours; what is longer still is cut, and opens nothing. */
const LONGEST = 200;

/** Makes a secret: 43 characters of base64url, 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Gives what is kept of a secret. Every text takes the same way; who asks cannot choose the hash, so looking it up tells nothing by its timing. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token.slice(0, LONGEST)).digest("hex");
}

/** Makes the name of a session, by which it can be ended: it opens nothing. */
export function newSessionId(): string {
  return randomBytes(8).toString("hex");
}
