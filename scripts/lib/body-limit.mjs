/**
 * How large the body of a request may be. Next counts too, but prints the address of what is too large, and a private link
 * is an address (docs/decisions.md, "The private link is the only key"); what its actions do not take, it answers with a
 * bare 500. So nothing that is too large reaches it.
 */

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

const MB = 1024 * 1024;

/** Megabytes for all that needs no more; so much may be kept of a body whose length nobody announced, before it is known who sends it. */
const ORDINARY = 5;

/**
 * Megabytes, by the path; the first row that fits is meant. What a server action reads is bounded by `bodySizeLimit` in
 * next.config.ts as well, which must not be less; a row with more than 10 also needs Next's `proxyClientMaxBodySize`.
 * @type {readonly [RegExp, number][]}
 */
export const LARGEST_BODIES = [
  // Documents of editors: 55 MB of files together (lib/drafts/schema.ts), and what a form adds to them.
  [/^\/admin\/import\/?$/, 60],
  [/^/, ORDINARY],
];

/** Of a refused body, so much is thrown away as it comes: a browser reads no answer before it has sent all, or was cut off. */
const MOST_DISCARDED = 256 * MB;

/**
 * Calls `pass` once it is known that the body is small enough; answers 413 otherwise, and `pass` is never called.
 * @param {Request} request
 * @param {Response} response
 * @param {() => void} pass
 */
export function limitBody(request, response, pass) {
  const path = request.url?.split("?", 1)[0] ?? "";
  const megabytes = LARGEST_BODIES.find(([at]) => at.test(path))?.[1] ?? 0;
  if (Number(request.headers["content-length"] ?? 0) > megabytes * MB) refuse(request, response, megabytes);
  // Node gives no more bytes than the length that was announced.
  else if (request.headers["transfer-encoding"] === undefined) pass();
  // To hold so much back for whoever asks would fill the memory; a browser says how much it sends.
  else if (megabytes > ORDINARY) refuseUnannounced(response);
  else
    holdBack(request, { limit: megabytes * MB, pass, refused: () => refuse(request, response, megabytes) });
}

/**
 * Keeps the parts of a body whose length nobody announced until its end is there, then lets them go as if they came just now.
 * @param {Request} request
 * @param {{ limit: number, pass: () => void, refused: () => void }} then
 */
function holdBack(request, { limit, pass, refused }) {
  /** @type {Buffer[]} */
  const parts = [];
  let bytes = 0;
  const push = request.push.bind(request);
  // Node's parser hands each part to this method, and null at the end.
  request.push = (part) => {
    if (part === null) {
      request.push = push;
      pass();
      for (const held of parts) push(held);
      return push(null);
    }
    bytes += part.length;
    parts.push(part);
    if (bytes > limit) {
      request.push = push;
      refused();
    }
    return true;
  };
}

/**
 * Asks for the length (RFC 9110, 15.5.12).
 * @param {Response} response
 */
function refuseUnannounced(response) {
  const text =
    "The length of what is sent to this address must be said before it (Content-Length). Nothing was changed.\n";
  response.writeHead(411, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(text);
}

/**
 * Answers at once, and throws away what still comes before the connection is closed: closed earlier, the browser would show
 * an error of its own instead of the answer.
 * @param {Request} request
 * @param {Response} response
 * @param {number} megabytes
 */
function refuse(request, response, megabytes) {
  const title = "Content Too Large";
  const detail = `The file or form is larger than ${megabytes} MB. Nothing was changed. Go back: what you wrote is still in the form.`;
  const isJson = /\bjson\b/i.test(request.headers["content-type"] ?? "");
  const text = isJson ? JSON.stringify({ status: 413, title, detail }) : detail;
  response.writeHead(413, {
    "Content-Type": isJson ? "application/problem+json" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text) + 1,
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.write(`${text}\n`);
  let discarded = 0;
  request.on("data", (/** @type {Buffer} */ part) => {
    discarded += part.length;
    if (discarded > MOST_DISCARDED) request.destroy();
  });
  request.on("end", () => response.end());
  request.on("error", () => response.destroy());
}
