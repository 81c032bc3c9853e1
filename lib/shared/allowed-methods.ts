/** What may be done at an address. Most of the site can only be read; where there are forms, that stands in one table. */
import { isOwnPage } from "./own-page";

type Row = {
  at: RegExp;
  allow: readonly string[];
  /** A form's POST, or a server action's, goes to the address of the page it stands on. No other kind of POST does. */
  forms?: true;
};

/** The first row that fits is meant. A new part of the site with forms is a row of its own. */
const TABLE: readonly Row[] = [
  { at: /^\/api(\/|$)/, allow: ["GET", "HEAD", "OPTIONS"] },
  { at: /^\/assess\/[^/]+\/save$/, allow: ["POST"] },
  { at: /^\/assess(\/|$)/, allow: ["GET", "HEAD", "POST"], forms: true },
  { at: /^\/admin(\/|$)/, allow: ["GET", "HEAD", "POST"], forms: true },
];

const READ_ONLY: Row = { at: /^/, allow: ["GET", "HEAD"] };

/** Why a request may not be: a status (403, 405, 415), a sentence for a person, and the methods that the address has. */
export type Refused = { status: 403 | 405 | 415; detail: string; allow: string };

/** Gives the methods of an address, as the header Allow says them. `path` is decoded and has no language before it. */
export function allowedMethods(path: string): string {
  return rowOf(path).allow.join(", ");
}

/** Says why a request with this method may not be made at this address; null for one that may. */
export function refusedMethod({
  method,
  path,
  headers,
}: {
  method: string;
  path: string;
  headers: Headers;
}): Refused | null {
  const { allow: methods, forms } = rowOf(path);
  const allow = methods.join(", ");
  if (!methods.includes(method)) {
    return { status: 405, detail: `This address has no ${method}, only ${allow}.`, allow };
  }
  // Next would refuse it too, as an error of ours.
  if (method === "POST" && forms && !isOwnPage(headers)) {
    return { status: 403, detail: "Only pages of this site may send forms to it.", allow };
  }
  if (method === "POST" && forms && !isForm(headers)) {
    return { status: 415, detail: "What is sent to this address must be a form.", allow };
  }
  return null;
}

function rowOf(path: string): Row {
  return TABLE.find(({ at }) => at.test(path)) ?? READ_ONLY;
}

/** React sends an action by script with the header, and without script as multipart; Next fails at one without a boundary. */
function isForm(headers: Headers): boolean {
  const type = headers.get("content-type") ?? "";
  return (
    headers.has("next-action") ||
    /^multipart\/form-data\s*;.*\bboundary=./i.test(type) ||
    /^application\/x-www-form-urlencoded\b/i.test(type)
  );
}
