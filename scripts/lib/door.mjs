/**
 * What stands before Next, in its own process: requests that Next would answer with 500, with nothing at all, or with
 * seconds of work are refused here in words. `serve.ts` loads it (`node --import`) before Next makes its server, so it
 * is plain JavaScript. Why, and what it saves: docs/decisions.md, "The door before Next".
 */
import http from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { limitBody } from "./body-limit.mjs";

/** Next goes through all parameters of an address once for each of them. The most that a page reads is 204 (a matrix). */
const MAX_PARAMETERS = 250;

/**
 * Says why a request must not reach Next, as a status, its title and a sentence for a person; null for one that may.
 * @param {http.IncomingMessage} request
 */
function refusal({ method, url = "", headers }) {
  // A fetch has no TRACE, so Next cannot make a request of it.
  if (method === "TRACE") return [405, "Method Not Allowed", "Nothing here answers to TRACE."];
  // "GET http://elsewhere/ HTTP/1.1" is how one asks a proxy, which this is not; "*" is no page.
  if (!url.startsWith("/")) return [400, "Bad Request", "The address must begin with a slash."];
  if (url.split("&", MAX_PARAMETERS + 1).length > MAX_PARAMETERS) {
    return [414, "URI Too Long", `The address has more than ${MAX_PARAMETERS} parameters.`];
  }
  if (!isRouterState(headers["next-router-state-tree"])) {
    return [400, "Bad Request", "The header Next-Router-State-Tree cannot be read."];
  }
  return null;
}

/**
 * Says whether Next will be able to read where its own script says the reader is. Only Next knows the form; it throws.
 * @param {string | string[] | undefined} header
 */
function isRouterState(header) {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function isRefused(request, response) {
  const why = refusal(request);
  if (!why) return false;
  const [status, title, detail] = why;
  response.writeHead(Number(status), {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...(status === 405 && { Allow: "GET, HEAD" }),
  });
  response.end(`${JSON.stringify({ status, title, detail })}\n`);
  return true;
}

/**
 * Next gives the type of a route's answer as a list of one, which its own compression does not understand: no answer of
 * the API would be compressed.
 * @param {http.ServerResponse} response
 */
function withPlainType(response) {
  const setHeader = response.setHeader;
  response.setHeader = (name, value) =>
    setHeader.call(response, name, Array.isArray(value) && value.length === 1 ? String(value[0]) : value);
  return response;
}

const createServer = http.createServer;

/**
 * Makes the server that Next asks for, with the door before it.
 * @param {http.RequestListener} listener
 */
function createGuardedServer(listener) {
  const server = createServer((request, response) => {
    if (isRefused(request, response)) return;
    limitBody(request, response, () => listener(request, withPlainType(response)));
  });
  const on = server.on;
  // Nothing here speaks websocket or h2c. As long as nobody listens for it, Node passes over the wish to upgrade, as HTTP
  // allows, and the request is answered like any other; Next listens, and hangs up.
  server.on = (event, heard) => (event === "upgrade" ? server : on.call(server, event, heard));
  return server;
}

http.createServer = /** @type {typeof http.createServer} */ (/** @type {unknown} */ (createGuardedServer));
