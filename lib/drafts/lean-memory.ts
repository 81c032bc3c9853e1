/** Memory while a large document is worked on: it goes through in many copies, and V8 would let them lie for minutes. */
import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow before it is collected, in percent of what lives in it; V8's own choice is several times that. */
const LEAN = 20;
const OWN_CHOICE = 0;
/** From so many bytes on a document is large: its copies weigh more than the tenth of a second that collecting them takes. */
const LARGE_DOCUMENT = 1_000_000;
// On globalThis, because pages and actions may load this module each for themselves.
const store = globalThis as { exemplarLean?: number; gc?: () => void };

/**
 * Does some work with V8 collecting garbage early: publishing a thousand write-ups makes megabytes of it each second, and a heap that may
 * have gigabytes would take them first. Collects what was left before, and what it leaves. Gives what the work gives. A V8 without the
 * setting works as always.
 */
export async function withLeanMemory<T>(work: () => Promise<T>): Promise<T> {
  collect();
  try {
    return await withEarlyCollection(work);
  } finally {
    collect();
  }
}

/** The same without collecting at once before and after: for work that may be small. */
export async function withEarlyCollection<T>(work: () => Promise<T>): Promise<T> {
  store.exemplarLean = (store.exemplarLean ?? 0) + 1;
  if (store.exemplarLean === 1) setFlagsFromString(`--heap-growing-percent=${LEAN}`);
  try {
    return await work();
  } finally {
    store.exemplarLean -= 1;
    if (store.exemplarLean === 0) setFlagsFromString(`--heap-growing-percent=${OWN_CHOICE}`);
  }
}

/**
 * Collects what a step has left of a document of so many bytes, before the next step makes as much; of a small one nothing. Everybody
 * waits for it.
 */
export function collectAfter(bytes: number): void {
  if (bytes >= LARGE_DOCUMENT) collect();
}

/** A Node that was not started for it (scripts/lib/serve.ts) collects in its own time. */
function collect(): void {
  store.gc?.();
}
