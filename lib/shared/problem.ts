/** Errors of the API as RFC 9457 says: `application/problem+json`. */

/** `type` is left out: it is then "about:blank", and `title` is the status in words. */
export type Problem = { status: number; title: string; detail: string };

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** Gives the answer for an error. `detail` is for a person to read and must not hold anything private. */
export function problemResponse(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem: Problem = { status, title: TITLES[status] ?? "Error", detail };
  return new Response(`${JSON.stringify(problem)}\n`, {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}
