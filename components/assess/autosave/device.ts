/**
 * The copies on this device, in a store of their own in IndexedDB. A copy belongs to one opened page (its writer), so two tabs
 * never write to each other's; a page that opens takes over the copies of pages that are no more.
 */
import { createStore, del, delMany, entries, set, type UseStore } from "idb-keyval";
import type { Copy, CopyStore } from "./runner";

type KeptCopy = Copy & { draft: string; key: string; writer: string; at: number };
export type LeftCopy = Copy & { key: string };

export type Device = CopyStore & {
  /** Gives what pages that are closed left behind of this self-assessment: for each field the newest. */
  left(): Promise<LeftCopy[]>;
  /** Throws away the newest left copy of a field: it is kept again, as this page's own, or the server has it. */
  dropLeft(key: string): Promise<void>;
  /** This page is no more: another may take over what it kept. */
  release(): void;
};

/** Opens the store for one page of one self-assessment. Where there is none, keeping fails, and the page says so. */
export function openDevice(draft: string): Device {
  const writer = newWriter();
  const release = holdWriter(writer);
  let opened: UseStore | null = null;
  // Opening throws where the browser has no such store; then every call fails, and is told.
  const store = async () => {
    opened ??= createStore("exemplar-answers", "copies");
    return opened;
  };
  const nameOf = (key: string) => `${draft} ${key} ${writer}`;
  const newestLeft = new Map<string, IDBValidKey[]>();
  return {
    async keep(key, copy) {
      const kept: KeptCopy = { ...copy, draft, key, writer, at: Date.now() };
      await set(nameOf(key), kept, await store());
    },
    async drop(key) {
      await del(nameOf(key), await store());
    },
    async left() {
      // A page that was left just now lets go of its lock a moment later.
      await new Promise((resolve) => setTimeout(resolve));
      const living = await livingWriters();
      const all = await entries<string, KeptCopy>(await store());
      const copies = all
        .filter(([, copy]) => copy.draft === draft && copy.writer !== writer && !living.has(copy.writer))
        .sort(([, a], [, b]) => b.at - a.at);
      const newest = new Map<string, LeftCopy>();
      for (const [name, { key, value, base, sent }] of copies) {
        const first = newest.get(key);
        // A second page's other words for the same field wait until the first are settled.
        if (first && first.value !== value) continue;
        newestLeft.set(key, [...(newestLeft.get(key) ?? []), name]);
        if (!first) newest.set(key, { key, value, base, sent });
      }
      return [...newest.values()];
    },
    async dropLeft(key) {
      await delMany(newestLeft.get(key) ?? [], await store());
    },
    release,
  };
}

/** Gives the keys of the fields of which this device keeps words, whichever page they are from. Fails where there is no store. */
export async function keptKeys(draft: string): Promise<string[]> {
  const all = await entries<string, KeptCopy>(createStore("exemplar-answers", "copies"));
  return [...new Set(all.flatMap(([, copy]) => (copy.draft === draft ? [copy.key] : [])))];
}

/** Deletes whatever this device keeps of a self-assessment. Where there is no store, there is nothing. */
export async function forgetDraft(draft: string): Promise<void> {
  const store = createStore("exemplar-answers", "copies");
  const all = await entries<string, KeptCopy>(store);
  await delMany(
    all.flatMap(([name, copy]) => (copy.draft === draft ? [name] : [])),
    store,
  );
}

/** A name for this page, made up here; `crypto.randomUUID` is missing where the site is not served over HTTPS. */
function newWriter(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

const lockName = (writer: string) => `exemplar-answers ${writer}`;

/** Holds a lock for as long as the page lives: the browser lets go of it when the page is no more. */
function holdWriter(writer: string): () => void {
  let release = () => {};
  const gone = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(lockName(writer), () => gone);
  return () => release();
}

/** Without locks nobody seems to live: their copies are then sent too, which the server answers by their versions. */
async function livingWriters(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const prefix = lockName("");
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
