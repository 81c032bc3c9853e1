/**
 * What an open page has not saved yet, as a pure state machine: events in, a new queue out; who runs it keeps the device's
 * copies like the entries here, and sends what `takeBatch` gives, one request at a time.
 *
 * An entry goes only when the server has said that it has exactly its value. A request whose answer got lost may have been
 * written all the same: what was sent is remembered, and found again in a "conflict" it was our own. (So requests name no
 * writer: nothing is ever written over a version that was not seen here, however late a request arrives.)
 */
import { valueDigest } from "@/lib/assessment/digest";
import type { FieldChange, FieldOutcome, FieldProblem, FieldValue } from "@/lib/assessment/schema";

/** What stands on the server as far as this page knows; the value as a digest. */
export type Known = { digest: string; version: number };

export type Entry = {
  value: string;
  /** The version it was written over. */
  base: number;
  /** Digests of what was sent over that version without an answer. */
  sent: readonly string[];
  /** Somebody chose between it and another's words before. */
  chosen?: true;
  trouble: null | { kind: "conflict"; theirs: FieldValue } | { kind: "refused"; problem: FieldProblem };
};

export type Queue = {
  known: Readonly<Record<string, Known>>;
  entries: Readonly<Record<string, Entry>>;
  /** What is under way; null when nothing is. */
  sending: readonly FieldChange[] | null;
};

/** A request holds no more than this many characters, unless one field alone has more. */
const MOST_CHARACTERS = 400_000;
const MOST_FIELDS = 200;

export function emptyQueue(known: Readonly<Record<string, Known>>): Queue {
  return { known, entries: {}, sending: null };
}

/** Somebody typed or chose: `value` is what stands in the field now. */
export function changed(queue: Queue, key: string, value: string): Queue {
  const entry = queue.entries[key];
  const known = knownOf(queue, key);
  if (!entry) {
    if (valueDigest(value) === known.digest) return queue;
    return withEntry(queue, key, { value, base: known.version, sent: [], trouble: null });
  }
  // Typed, and undone before anything was sent.
  const isUndone =
    entry.sent.length === 0 && entry.trouble?.kind !== "conflict" && entry.base === known.version;
  if (isUndone && valueDigest(value) === known.digest) return withoutEntry(queue, key);
  return withEntry(queue, key, {
    ...entry,
    value,
    trouble: entry.trouble?.kind === "refused" ? null : entry.trouble,
  });
}

/** The device has words from another time; `sent` as they were kept with them. */
export function recovered(
  queue: Queue,
  { key, ...copy }: { key: string } & Pick<Entry, "value" | "base" | "sent">,
): Queue {
  if (queue.entries[key]) return queue;
  const known = queue.known[key];
  // With something sent and not answered it is sent again: that other text may still arrive.
  if (known && copy.sent.length === 0 && known.digest === valueDigest(copy.value)) return queue;
  return withEntry(queue, key, { ...copy, trouble: null });
}

/** Gives the changes to send next, and the queue that waits for their answer; null when there is nothing, or one is under way. */
export function takeBatch(queue: Queue): { changes: FieldChange[]; queue: Queue } | null {
  if (queue.sending) return null;
  const changes: FieldChange[] = [];
  let characters = 0;
  for (const [key, { value, base, trouble }] of Object.entries(queue.entries)) {
    if (trouble) continue;
    if (changes.length > 0 && (characters + value.length > MOST_CHARACTERS || changes.length === MOST_FIELDS))
      break;
    characters += value.length;
    changes.push({ key, value, base });
  }
  if (changes.length === 0) return null;
  return { changes, queue: { ...markSent(queue, changes), sending: changes } };
}

/** Remembers what was sent: it may stand on the server even if no answer comes. */
function markSent(queue: Queue, changes: readonly FieldChange[]): Queue {
  return changes.reduce((before, { key, value }) => {
    const entry = before.entries[key];
    if (!entry) return before;
    return withEntry(before, key, { ...entry, sent: [...new Set([...entry.sent, valueDigest(value)])] });
  }, queue);
}

/** The server answered. */
export function answered(queue: Queue, outcomes: readonly FieldOutcome[]): Queue {
  const sending = queue.sending ?? [];
  let after: Queue = { ...queue, sending: null };
  for (const outcome of outcomes) {
    const change = sending.find(({ key }) => key === outcome.key);
    if (change) after = settle(after, change, outcome);
  }
  return after;
}

/** No answer came, or one that says that nothing was written. All of it waits. */
export function unanswered(queue: Queue): Queue {
  return { ...queue, sending: null };
}

export type Choice = { choose: "mine" } | { choose: "theirs" } | { choose: "both"; value: string };

/** Somebody chose between the two versions of a field. */
export function resolved(queue: Queue, key: string, choice: Choice): Queue {
  const entry = queue.entries[key];
  if (entry?.trouble?.kind !== "conflict") return queue;
  const { theirs } = entry.trouble;
  const seen = withKnown(queue, key, theirs.value, theirs.version);
  if (choice.choose === "theirs") return withoutEntry(seen, key);
  const value = choice.choose === "both" ? choice.value : entry.value;
  return withEntry(seen, key, { value, base: theirs.version, sent: [], chosen: true, trouble: null });
}

/** Says whether anything waits that is not kept by the server. */
export function isClean(queue: Queue): boolean {
  return Object.keys(queue.entries).length === 0;
}

function settle(queue: Queue, { key, value }: FieldChange, outcome: FieldOutcome): Queue {
  const entry = queue.entries[key];
  if (!entry) return queue;
  if (outcome.outcome === "saved") {
    const seen = withKnown(queue, key, value, outcome.version);
    if (entry.value === value) return withoutEntry(seen, key);
    return withEntry(seen, key, { ...entry, base: outcome.version, sent: [] });
  }
  if (outcome.outcome === "refused") {
    // What has been typed meanwhile may fit.
    if (entry.value !== value) return queue;
    const { key: _key, outcome: _outcome, ...problem } = outcome;
    return withEntry(queue, key, { ...entry, trouble: { kind: "refused", problem } });
  }
  const { theirs } = outcome;
  const seen = withKnown(queue, key, theirs.value, theirs.version);
  if (entry.value === theirs.value) return withoutEntry(seen, key);
  if (entry.sent.includes(valueDigest(theirs.value)))
    return withEntry(seen, key, { ...entry, base: theirs.version, sent: [] });
  return withEntry(queue, key, { ...entry, trouble: { kind: "conflict", theirs } });
}

function knownOf(queue: Queue, key: string): Known {
  return queue.known[key] ?? { digest: valueDigest(""), version: 0 };
}

function withKnown(queue: Queue, key: string, value: string, version: number): Queue {
  return { ...queue, known: { ...queue.known, [key]: { digest: valueDigest(value), version } } };
}

function withEntry(queue: Queue, key: string, entry: Entry): Queue {
  return { ...queue, entries: { ...queue.entries, [key]: entry } };
}

function withoutEntry(queue: Queue, key: string): Queue {
  const { [key]: _gone, ...entries } = queue.entries;
  return { ...queue, entries };
}
