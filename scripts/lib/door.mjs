/**
 * What stands before Next, in its own process: requests that Next would answer with 500, with nothing, or with seconds of
 * work are refused here in words. `scripts/lib/serve.ts` loads it (`node --import`) before Next makes its server, so it is
 * plain JavaScript, and knows nothing of ours.
 *
 * Measures are in docs/decisions.md ("The door before Next").
 */
import http from "node:http";

/** A fetch has no TRACE, so Next cannot even make a request of it. */
const UNSPEAKABLE = new Set(["TRACE", "CONNECT"]);

/** Next looks through all parameters for each of them. The longest filter the site itself can write has 126. */
const MAX_PARAMETERS = 250;

/**
 * Says why a request must not reach Next: the status and a sentence for a person, or null for one that may.
 * @param {{ method?: string, url?: string, headers: Record<string, string | string[] | undefined> }} request
 * @returns {{ status: number, detail: string } | null}
 */
export function refusal({ method = "", url = "", headers }) {
  if (UNSPEAKABLE.has(method)) return { status: 405, detail: "This method is not known here." };
  // "GET http://elsewhere/ HTTP/1.1" is how one asks a proxy, and this is none.
  if (!url.startsWith("/")) return { status: 400, detail: "The address must begin with a slash." };
  if (url.split("&", MAX_PARAMETERS + 1).length > MAX_PARAMETERS) {
    return { status: 414, detail: `The address has more than ${MAX_PARAMETERS} parameters.` };
  }
  if (!isRouterState(headers["next-router-state-tree"])) {
    return { status: 400, detail: "The header Next-Router-State-Tree cannot be read." };
  }
  return null;
}

/**
 * Says whether this is a state that Next's own client sends ("where the reader is now"), or none. Next throws at others.
 * @param {string | string[] | undefined} header
 */
function isRouterState(header) {
  if (header === undefined) return true;
  try {
    return isSegment(JSON.parse(decodeURIComponent(String(header))));
  } catch {
    return false;
  }
}
