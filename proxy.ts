/**
 * What stands before every page: what may not be done at an address is refused, an address that leads nowhere gets the
 * 404 page, and every page its content security policy.
 *
 * The addresses are asked for here because a page that calls `notFound()` while it is made is sent as an empty document
 * that a script fills: whoever has no JavaScript would see nothing.
 */
import { type NextRequest, NextResponse } from "next/server";
import { hasDraft } from "./lib/assessment/queries";
import { hasDraftPage } from "./lib/assessment/queries-existence";
import { isAdminPath, PATH_HEADER, statusOfPage } from "./lib/auth/admin-paths";
import { movedResponse, withPracticeSlug } from "./lib/catalogue/merged-address";
import { hasPractice, hasPreviousVersion } from "./lib/catalogue/queries-existence";
import { getMergedInto } from "./lib/catalogue/queries-merged";
import { hasCriterion, hasFramework } from "./lib/frameworks/queries-existence";
import { isLocale } from "./lib/i18n/locales";
import { hasSource } from "./lib/imports/queries-existence";
import { allowedMethods, type Refused, refusedMethod } from "./lib/shared/allowed-methods";
import { problemResponse } from "./lib/shared/problem";

const development = process.env.NODE_ENV === "development";

/** No page has this address, so it is the 404 page (app/global-not-found.tsx). */
const NOWHERE = "/404";
const NO_SUCH_LINK = "/assess/no-such-link";

export async function proxy(request: NextRequest): Promise<Response> {
  const segments = decodedSegments(request.nextUrl.pathname);
  // Next answers 500 to an address it cannot decode ("/%ff"); it is the asker's mistake, not ours.
  if (!segments) return problemResponse(400, "The address has a broken percent escape.");
  const path = `/${segments.join("/")}`;
  const refused = refusedMethod({ method: request.method, path, headers: request.headers });
  if (/^\/api(\/|$)/.test(path)) {
    if (refused) return problemResponse(refused.status, refused.detail, { Allow: refused.allow });
    return atApi(request, path);
  }
  if (refused) return plainRefusal(refused);
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  if (isAdminPath(path)) headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const status = statusOfPage(path);
  // A form that is sent to such a page is answered by what its action says.
  if (status !== null && request.method !== "POST") {
    const page = NextResponse.rewrite(request.nextUrl, { status, request: { headers } });
    page.headers.set("Content-Security-Policy", policy);
    return page;
  }
  // When asking fails, the page will fail too, and say so better than an error here could.
  const there = await leadsSomewhere(segments).catch(() => true);
  const now = there || segments[0] !== "practices" ? null : await getMergedInto(segments[1] ?? "");
  // Next takes a whole address here, and sends it without the host that it was asked by.
  if (now !== null) return movedResponse(new URL(withPracticeSlug(request.nextUrl, now), request.url).href);
  const response = there
    ? NextResponse.next({ request: { headers } })
    : await nowhere(request, { segments, headers });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** A private link that opens nothing has a page of its own, where it can be pasted again; all others have the one 404 page. */
async function nowhere(
  { url, method }: NextRequest,
  { segments: [first, secret], headers }: { segments: readonly string[]; headers: Headers },
): Promise<NextResponse> {
  const request = { headers };
  // Behind a link that opens something, only the page is missing.
  const isPrivate = first === "assess" && secret !== undefined && secret !== "form";
  if (!isPrivate || (await hasDraft(secret))) {
    return NextResponse.rewrite(new URL(NOWHERE, url), { request });
  }
  if (method !== "POST") return NextResponse.rewrite(new URL(NO_SUCH_LINK, url), { status: 404, request });
  // By script, the form on that page is answered by what its action says. A plain form may bring words that were just written.
  const form = headers.has("next-action") ? NO_SUCH_LINK : `${NO_SUCH_LINK}/posted`;
  return NextResponse.rewrite(new URL(form, url), { request });
}

/** All of the API is below /api/v1, spelled so; who asks elsewhere is a program, and is told so in its own form. */
function atApi({ method, nextUrl }: NextRequest, path: string): Response {
  if (!/^\/api\/v1(\/|$)/.test(nextUrl.pathname)) {
    return problemResponse(404, "There is nothing at this address. The API is below /api/v1.");
  }
  // Next would count what the routes export, which is an answer to every method.
  if (method === "OPTIONS")
    return new Response(null, { status: 204, headers: { Allow: allowedMethods(path) } });
  return NextResponse.next();
}

function plainRefusal({ status, detail, allow }: Refused): Response {
  return new Response(`${detail}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", Allow: allow },
  });
}

/** Only what comes from this site, and of scripts in the page only those with this answer's nonce (Next puts it on its own). */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    // React's development build evaluates code to show where an error comes from; the overlay brings its own styles.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Asks for the one thing that an address names; all other addresses are for the routes to know. */
async function leadsSomewhere(segments: readonly string[]): Promise<boolean> {
  const [first, name, ...rest] = segments;
  if (first === "practices" && name && rest[0] === "versions" && rest[1] !== undefined && rest.length === 2) {
    return hasPreviousVersion(name, rest[1]);
  }
  if (first === "practices" && name && rest[0] === "corrections" && rest.length === 1)
    return hasPractice(name);
  if (first === "assess" && name !== undefined) {
    if (name === "deleted" && rest.length === 0) return true;
    if (name === "form" && rest[0] !== undefined) return hasFramework(rest[0]);
    // Asked by script, which wants the answer as JSON.
    if (rest[0] === "save" && rest.length === 1) return true;
    // Behind a private link, whatever page it is: only who has the link learns which pages there are.
    return hasDraftPage({ secret: name, rest });
  }
  if (first === "criteria" && name && rest[0] !== undefined && rest.length === 1)
    return hasCriterion(name, rest[0]);
  if (name === undefined || rest.length > 0) return true;
  if (first === "practices") return hasPractice(name);
  if (first === "criteria") return hasFramework(name);
  if (first === "sources") return hasSource(name);
  return true;
}

/** Gives the parts of a path after the language, or null where it cannot be decoded. */
function decodedSegments(path: string): string[] | null {
  try {
    const segments = path.split("/").filter(Boolean).map(decodeURIComponent);
    return isLocale(segments[0] ?? "") ? segments.slice(1) : segments;
  } catch {
    return null;
  }
}

export const config = { matcher: "/((?!_next/static/).*)" };
