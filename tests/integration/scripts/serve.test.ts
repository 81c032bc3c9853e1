/** The server's process: what never reaches Next, and that it ends when it is told to. A small server stands for Next. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LARGEST_UPLOAD as LARGEST_IMPORT } from "@/lib/drafts/schema";
import { LARGEST_UPLOAD } from "../../../lib/assessment/schema";
import { LARGEST_BODIES } from "../../../scripts/lib/body-limit.mjs";
import { DOOR, stop } from "../../../scripts/lib/serve";

/** Answers as Next does where that matters: it listens for upgrades, lists a type, and waits for its clients at the end. */
const LIKE_NEXT = `
  const http = require("node:http");
  const server = http.createServer((request, response) => {
    response.setHeader("Content-Type", ["text/plain"]);
    let bytes = 0;
    request.on("data", (part) => { bytes += part.length; });
    request.on("end", () => response.end(
      JSON.stringify([request.method, request.url.length, response.getHeader("content-type"), bytes])
    ));
  });
  server.on("upgrade", (request, socket) => socket.end());
  process.on("SIGTERM", () => { process.stdout.write("ending"); server.close(() => process.exit(0)); });
  server.listen(0, "localhost", () => process.stdout.write(String(server.address().port)));
`;

let child: ChildProcess;
afterEach(() => {
  vi.useRealTimers();
  child.kill("SIGKILL");
});

/** Starts it; gives its port. */
async function serve(): Promise<number> {
  child = spawn(process.execPath, [...DOOR, "--eval", LIKE_NEXT], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = child.stdout ? await once(child.stdout, "data") : [];
  return Number(port);
}

async function ask(
  port: number,
  options: http.RequestOptions,
  body?: Buffer,
): Promise<{ status: number; text: string; allow?: string; type?: string }> {
  const request = http.request({ host: "localhost", port, agent: false, ...options }).end(body);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  // Once the answer comes, the connection may be cut off: not all of a refused body is taken.
  request.on("error", () => undefined);
  let text = "";
  for await (const part of response) text += part;
  return {
    status: response.statusCode ?? 0,
    text,
    allow: response.headers.allow,
    type: response.headers["content-type"],
  };
}

describe("the door before Next", () => {
  it("refuses in words what Next cannot answer, and lets everything else through", async () => {
    const port = await serve();
    const state = (value: string) => ({ headers: { "Next-Router-State-Tree": value } });
    const cases: [http.RequestOptions, number][] = [
      [{ path: "/" }, 200],
      [{ path: "/", method: "PROPFIND" }, 200],
      [{ path: "/", method: "TRACE" }, 405],
      [{ path: "http://elsewhere.example/" }, 400],
      [{ path: "*", method: "OPTIONS" }, 400],
      [{ path: `/?${"a&".repeat(249)}` }, 200],
      [{ path: `/?${"a&".repeat(250)}` }, 414],
      [{ path: `/?${"a&".repeat(7_700)}` }, 414],
      [{ path: `/?${"a".repeat(9_000)}` }, 200],
      [{ path: `/?${"a".repeat(17_000)}` }, 431],
      [{ path: "/", ...state(encodeURIComponent('["",{"children":["x",{}]}]')) }, 200],
      [{ path: "/", ...state("x") }, 400],
      [{ path: "/", ...state("%ff") }, 400],
      [{ path: "/", ...state("[]") }, 400],
      [{ path: "/", ...state('["",{"children":1}]') }, 400],
    ];
    for (const [options, expected] of cases) {
      const { status, text } = await ask(port, options);
      expect([JSON.stringify(options).slice(0, 80), status]).toEqual([
        JSON.stringify(options).slice(0, 80),
        expected,
      ]);
      if (status !== 200 && status !== 431)
        expect(JSON.parse(text)).toMatchObject({ status, detail: expect.any(String) });
    }
    expect((await ask(port, { path: "/", method: "TRACE" })).allow).toBe("GET, HEAD");
  });

  it.each(["websocket", "h2c"])("passes over the wish to speak %s", async (protocol) => {
    const headers = { Connection: "Upgrade", Upgrade: protocol };
    expect((await ask(await serve(), { path: "/page", headers })).status).toBe(200);
  });

  it("makes one type of a list of one, for the compression to understand", async () => {
    expect((await ask(await serve(), { path: "/" })).text).toBe('["GET",1,"text/plain",0]');
  });
});

describe("a body", () => {
  const MB = 1024 * 1024;
  const announced = (bytes: number, type: string) => ({
    method: "POST",
    path: "/assess/a-secret",
    headers: { "Content-Type": type, "Content-Length": bytes },
  });
  const counted = (type: string) => ({
    method: "POST",
    path: "/assess/a-secret",
    headers: { "Content-Type": type, "Transfer-Encoding": "chunked" },
  });

  it("of five megabytes is let through whole, with its length announced or not", async () => {
    const port = await serve();
    const body = Buffer.alloc(5 * MB, "a");
    for (const options of [announced(body.length, "text/plain"), counted("text/plain")])
      expect(await ask(port, options, body)).toMatchObject({
        status: 200,
        text: `["POST",16,"text/plain",${body.length}]`,
      });
  });

  it("with a byte more is refused in words to whoever sends all of it before reading", async () => {
    const port = await serve();
    const body = Buffer.alloc(5 * MB + 1, "a");
    const said =
      "The file or form is larger than 5 MB. Nothing was changed. Go back: what you wrote is still in the form.";
    for (const kind of ["multipart/form-data; boundary=a", "application/json; charset=utf-8"])
      for (const options of [announced(body.length, kind), counted(kind)]) {
        const { status, text, type } = await ask(port, options, body);
        expect([kind, status]).toEqual([kind, 413]);
        if (kind.startsWith("multipart"))
          expect([type, text]).toEqual(["text/plain; charset=utf-8", `${said}\n`]);
        else {
          expect(type).toBe("application/problem+json");
          expect(JSON.parse(text)).toEqual({ status: 413, title: "Content Too Large", detail: said });
        }
      }
  });

  it("is refused before it is sent, where its length says so", async () => {
    const client = net.connect(await serve(), "localhost");
    client.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n");
    expect(String((await once(client, "data"))[0])).toMatch(/^HTTP\/1\.1 413 .*Connection: close/s);
    client.destroy();
  });

  it("is asked for its length where documents are uploaded: nothing so large is held for who did not say", async () => {
    const client = net.connect(await serve(), "localhost");
    client.write("POST /admin/import HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    expect(String((await once(client, "data"))[0])).toMatch(/^HTTP\/1\.1 411 .*Connection: close/s);
    client.destroy();
  });

  it("that the door lets through can be read by every server action", async () => {
    const { default: nextConfig } = await import("../../../next.config");
    const { serverActions, proxyClientMaxBodySize } =
      nextConfig("phase-production-server").experimental ?? {};
    const most = `${Math.max(...LARGEST_BODIES.map(([, megabytes]) => megabytes))}mb`;
    expect([serverActions?.bodySizeLimit, proxyClientMaxBodySize]).toEqual([most, most]);
    const limitOf = (path: string) => (LARGEST_BODIES.find(([at]) => at.test(path))?.[1] ?? 0) * MB;
    expect(LARGEST_UPLOAD).toBeLessThan(limitOf("/assess/a-secret/take-along"));
    expect(LARGEST_IMPORT).toBeLessThan(limitOf("/admin/import"));
    // Nowhere else, whatever the address begins with.
    for (const path of ["/admin/import/1", "/admin/imports", "/x/admin/import", "/admin"])
      expect([path, limitOf(path)]).toEqual([path, 5 * MB]);
  });
});

describe("the end of the server", () => {
  it("comes at once when nobody is waiting for an answer", async () => {
    const port = await serve();
    await ask(port, { path: "/" });
    const ended = once(child, "exit");
    stop(child, "SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  it("comes after ten seconds when a client never ends what it asks", async () => {
    const port = await serve();
    const client = net.connect(port, "localhost");
    // What the server says to the first shows that it has the half of the second too.
    client.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nPOST / HTTP/1.1\r\nHost: localhost\r\nContent-Le");
    await once(client, "data");
    client.on("error", () => undefined);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const ended = once(child, "exit");
    const heard = child.stdout && once(child.stdout, "data");
    stop(child, "SIGTERM");
    expect(String(await heard)).toBe("ending");
    vi.advanceTimersByTime(9_999);
    expect(child.signalCode).toBeNull();
    vi.advanceTimersByTime(1);
    expect(await ended).toEqual([null, "SIGKILL"]);
    client.destroy();
  });
});
