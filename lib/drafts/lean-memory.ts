/** Memory while a large document is worked on. */
import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow before it is collected, in percent of what lives in it; V8's own choice is several times that. */
const LEAN = 20;
const OWN_CHOICE = 0;
// On globalThis, because pages and actions may load this module each for themselves.
const store = globalThis as { exemplarLean?: number };

/**
 * Does some work with V8 collecting garbage early: publishing a thousand write-ups makes megabytes of it each second, and a heap that may
 * have gigabytes would take them first. Gives what the work gives. A V8 without the setting works as always.
 */
export async function withLeanMemory<T>(work: () => Promise<T>): Promise<T> {
  store.exemplarLean = (store.exemplarLean ?? 0) + 1;
  if (store.exemplarLean === 1) setFlagsFromString(`--heap-growing-percent=${LEAN}`);
  try {
    return await work();
  } finally {
    store.exemplarLean -= 1;
    if (store.exemplarLean === 0) setFlagsFromString(`--heap-growing-percent=${OWN_CHOICE}`);
  }
}
