/** Where to go after signing in: only ever a page of the administration, whatever the address says. */

const LONGEST = 1000;
/** Begins below /admin, and holds nothing that a browser could read as another site: no backslash, no control characters, no second slash. */
const LOCAL = /^\/admin(?:\/(?!\/)[\w.~%-]+)*\/?(?:\?[\w.~%&=+:,;!*'()@/-]*)?$/;

/** Gives the path when it leads to a page of the administration of this site, "/admin" for anything else. */
export function safeNext(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST || !LOCAL.test(value)) return "/admin";
  // What asks for a sign-in is no place to go after it; and "/admin/.." is not below /admin.
  const { pathname } = new URL(value, "http://localhost");
  return pathname.startsWith("/admin") && !/^\/admin\/(sign-in|not-allowed|link-gone)\b/.test(pathname)
    ? value
    : "/admin";
}
