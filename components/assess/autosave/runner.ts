/**
 * Runs the queue of an open page: keeps every change on the device at once, sends after a rest in the typing, one request at a
 * time, and again after a while when none gets through. Knows neither the page nor the network: tests give it others.
 */
import type { FieldChange, FieldOutcome, SaveFailure } from "@/lib/assessment/schema";
import type { Choice, Entry, Known, Queue } from "./queue";
import * as queues from "./queue";

/** What the device keeps of an entry. */
export type Copy = Pick<Entry, "value" | "base" | "sent">;
export type CopyStore = { keep(key: string, copy: Copy): Promise<void>; drop(key: string): Promise<void> };
export type SendFailure = SaveFailure | "offline" | "server";
export type Sent = { ok: true; outcomes: FieldOutcome[] } | { ok: false; reason: SendFailure };
export type Send = (changes: readonly FieldChange[]) => Promise<Sent>;

export type SavedState =
  | { kind: "ready" | "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "problem"; because: SendFailure | "conflict" | "refused"; kept: boolean };

export type Clock = { now(): number; after(milliseconds: number, work: () => void): () => void };
export type View = { queue: Queue; state: SavedState };
type Options = {
  known: Readonly<Record<string, Known>>;
  store: CopyStore;
  send: Send;
  clock: Clock;
  show: (view: View) => void;
};

export type Autosave = {
  typed(key: string, value: string): void;
  /** Takes over words from another time. Gives whether the copy they came from can go: they are kept here now, or the server has them. */
  recover(key: string, copy: Copy): Promise<boolean>;
  choose(key: string, choice: Choice): void;
  /** Sends what waits, now; gives whether everything is on the server afterwards. */
  flush(): Promise<boolean>;
  isClean(): boolean;
  /** What waits for a field; undefined when nothing does. */
  entry(key: string): Entry | undefined;
};

/** A rest in the typing of this length, and it is sent; who never rests waits no longer than the second. */
const REST = 700;
const LONGEST_WAIT = 5_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

export function startAutosave({ known, store, send, clock, show }: Options): Autosave {
  let queue = queues.emptyQueue(known);
  let failure: SendFailure | null = null;
  let failures = 0;
  let savedAt: Date | null = null;
  let waitingSince: number | null = null;
  let underway: Promise<void> | null = null;
  let cancelTimer = () => {};
  const notKept = new Set<string>();
  /** A store that never answers keeps nothing, and fails at nothing. */
  let hasKept = false;
  const keeping = new Map<string, Promise<void>>();

  function become(next: Queue): void {
    const keys = new Set([...Object.keys(queue.entries), ...Object.keys(next.entries)]);
    const before = queue;
    queue = next;
    for (const key of keys) {
      const [old, entry] = [before.entries[key], next.entries[key]];
      if (old !== entry) keeping.set(key, keepCopy(key, entry));
    }
    tell();
  }

  /** The order of writes to the store is that of these calls; only the last one for a key says how it is kept. */
  async function keepCopy(key: string, entry: Entry | undefined): Promise<void> {
    try {
      if (entry) await store.keep(key, { value: entry.value, base: entry.base, sent: entry.sent });
      else await store.drop(key);
      hasKept = true;
      if (queue.entries[key] === entry) notKept.delete(key);
    } catch {
      if (queue.entries[key] === entry && entry) notKept.add(key);
    }
    if (failure !== null || notKept.size > 0) tell();
  }

  function tell(): void {
    show({ queue, state: stateOf() });
  }

  function stateOf(): SavedState {
    const entries = Object.values(queue.entries);
    if (entries.length === 0) return savedAt ? { kind: "saved", at: savedAt } : { kind: "ready" };
    const because =
      failure ??
      entries.find(({ trouble }) => trouble?.kind === "conflict")?.trouble?.kind ??
      entries.find(({ trouble }) => trouble)?.trouble?.kind;
    return because ? { kind: "problem", because, kept: hasKept && notKept.size === 0 } : { kind: "saving" };
  }

  function schedule(milliseconds: number): void {
    cancelTimer();
    cancelTimer = clock.after(milliseconds, () => void sendAll());
  }

  function scheduleAfterTyping(): void {
    waitingSince ??= clock.now();
    schedule(Math.max(0, Math.min(REST, waitingSince + LONGEST_WAIT - clock.now())));
  }

  /** Sends batch after batch until nothing waits or one fails; whoever calls meanwhile waits for the same. */
  function sendAll(): Promise<void> {
    underway ??= sendBatches().finally(() => {
      underway = null;
    });
    return underway;
  }

  async function sendBatches(): Promise<void> {
    cancelTimer();
    for (let batch = queues.takeBatch(queue); batch; batch = queues.takeBatch(queue)) {
      waitingSince = null;
      become(batch.queue);
      const sent = await send(batch.changes);
      if (!sent.ok) {
        failure = sent.reason;
        become(queues.unanswered(queue));
        schedule(Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures++));
        return;
      }
      failure = null;
      failures = 0;
      if (sent.outcomes.some(({ outcome }) => outcome === "saved")) savedAt = new Date(clock.now());
      become(queues.answered(queue, sent.outcomes));
      // What was typed while this was under way has its own rest; a flush does not wait for it.
      if (waitingSince !== null && !flushing) return scheduleAfterTyping();
    }
  }

  let flushing = false;
  return {
    typed(key, value) {
      const next = queues.changed(queue, key, value);
      if (next === queue) return;
      become(next);
      scheduleAfterTyping();
    },
    async recover(key, copy) {
      if (queue.entries[key]) return false;
      become(queues.recovered(queue, { key, ...copy }));
      if (!queue.entries[key]) return true;
      schedule(0);
      await keeping.get(key);
      return !notKept.has(key);
    },
    choose(key, choice) {
      become(queues.resolved(queue, key, choice));
      schedule(0);
    },
    async flush() {
      flushing = true;
      await underway;
      await sendAll();
      flushing = false;
      return queues.isClean(queue);
    },
    isClean: () => queues.isClean(queue),
    entry: (key) => queue.entries[key],
  };
}
