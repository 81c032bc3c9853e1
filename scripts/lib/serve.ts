/** Serving: starts Next on the port of the environment, says when it answers, passes signals on, ends as it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { childEnvironment, type Env } from "../../lib/env";
import { fromProjectRoot } from "../../lib/paths";
import { nextBin } from "./build";
import { CommandError } from "./command";
import { setUpMessage } from "./first-administrator";

/**
 * For the Node that serves: the door before Next, and at most 16 kB for the head of a request, whatever NODE_OPTIONS say.
 * Why not less: docs/decisions.md, "The door before Next".
 */
export const DOOR = [
  "--max-http-header-size=16384",
  `--import=${pathToFileURL(fromProjectRoot("scripts/lib/door.mjs"))}`,
];

/**
 * For the Node that serves: it may collect garbage when it is told to (lib/drafts/lean-memory.ts). What a large document leaves outside
 * V8's heap goes back to the machine at once: glibc keeps more and more of it otherwise, for each thread. Other libraries pass it over.
 */
const LEAN = ["--expose-gc"];
const LEAN_ENVIRONMENT = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072" };

/** How long requests under way may take to end after a signal. A client that never ends its request would keep the server up. */
const GRACE_MS = 10_000;

/** Throws a CommandError when the port of the environment is taken or may not be used. */
export async function requireFreePort({ port, host }: Pick<Env, "port" | "host">): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
  if (code === "EADDRINUSE") {
    throw new CommandError(
      `Port ${port} is in use by another program (perhaps Exemplar is running already).\nEnd it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code !== undefined) {
    throw new CommandError(
      `Exemplar cannot listen on ${host ?? "this machine"}, port ${port} (${code}).\nSet PORT or HOST to others.`,
    );
  }
}

/** Gives a port of this machine that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Runs `next start` or `next dev` until it ends, and prints the address when it answers, with the set-up link where there is one.
 * Settles when the server has ended; the process's exit code is then the server's, 0 when it was asked to stop.
 */
export async function serve(
  mode: "start" | "dev",
  { port, host, databaseUrl, dataDir }: Env,
  setUpPath: string | null = null,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      ...(mode === "start" ? [...DOOR, ...LEAN] : []),
      nextBin,
      mode,
      "--port",
      String(port),
      ...(host === undefined ? [] : ["--hostname", host]),
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...(mode === "start" && LEAN_ENVIRONMENT),
        ...childEnvironment({
          DATABASE_URL: databaseUrl,
          DATA_DIR: dataDir,
          NEXT_TELEMETRY_DISABLED: "1",
          // Used before; the server need not know it.
          ADMIN_PASSWORD: undefined,
        }),
      },
    },
  );
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const stopping = passSignalsOn(child);
  // Next's own greeting gives the same address in other words; it is shown only if the server does not come up.
  let greeting: string | undefined = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    if (greeting === undefined) process.stdout.write(text);
    else greeting += text;
  });
  if (await answers(child, port, host)) {
    greeting = undefined;
    const address = `http://${isEveryAddress(host) ? "localhost" : host}:${port}`;
    console.log(`Exemplar is at ${address}`);
    if (setUpPath !== null) console.log(setUpMessage(address, setUpPath));
  }
  const code = await ended;
  if (greeting && !stopping.asked) process.stderr.write(greeting);
  process.exitCode = stopping.asked ? 0 : code;
}

const isEveryAddress = (host: string | undefined) =>
  host === undefined || host === "0.0.0.0" || host === "::";

function passSignalsOn(child: ChildProcess): { asked: boolean } {
  const state = { asked: false };
  const pass = (signal: NodeJS.Signals) => {
    state.asked = true;
    stop(child, signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, pass);
  if (childEnvironment({}).npm_lifecycle_event !== undefined) {
    // A signal to npm ends the shell that npm runs this in, and is not passed on: the shell's end is the signal.
    const shell = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === shell) return;
      clearInterval(watch);
      pass("SIGTERM");
    }, 250);
    watch.unref();
  }
  return state;
}

/** Asks a server to end, and ends it when it has not done so in time. */
export function stop(child: ChildProcess, signal: NodeJS.Signals): void {
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  child.once("exit", () => clearTimeout(timer));
}

/** Asks until the server gives any answer (true) or ends (false). */
async function answers(child: ChildProcess, port: number, host: string | undefined): Promise<boolean> {
  const ask = () =>
    new Promise<boolean>((resolve) => {
      http
        .get(
          { host: isEveryAddress(host) ? "localhost" : host, port, path: "/api/v1/health" },
          (response) => {
            response.resume();
            resolve(true);
          },
        )
        .once("error", () => resolve(false));
    });
  while (child.exitCode === null && child.signalCode === null) {
    if (await ask()) return true;
    await pause(25);
  }
  return false;
}
