/** The queue of unsaved words: rules one by one, then every order in which people, pages and networks can get in each other's way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answered,
  changed,
  emptyQueue,
  isClean,
  type Queue,
  recovered,
  resolved,
  takeBatch,
  unanswered,
} from "@/components/assess/autosave/queue";
import { valueDigest } from "@/lib/assessment/digest";
import type { FieldChange, FieldOutcome } from "@/lib/assessment/schema";

const KEY = "answer:1.1";
const loaded = (value: string, version: number) =>
  emptyQueue({ [KEY]: { digest: valueDigest(value), version } });
const send = (queue: Queue) => {
  const batch = takeBatch(queue);
  if (!batch) throw new Error("nothing to send");
  return batch;
};
const saved = (version: number): FieldOutcome => ({ key: KEY, outcome: "saved", version });
const conflict = (value: string, version: number): FieldOutcome => ({
  key: KEY,
  outcome: "conflict",
  theirs: { value, version },
});

describe("one page", () => {
  test("what is typed waits, with the version it was typed over", () => {
    const queue = changed(loaded("old", 3), KEY, "new");
    expect(send(queue).changes).toEqual([{ key: KEY, value: "new", base: 3 }]);
  });

  test("what is typed and taken back before it was sent does not wait", () => {
    expect(isClean(changed(changed(loaded("old", 3), KEY, "new"), KEY, "old"))).toBe(true);
  });

  test("a field that nobody ever wrote has version 0", () => {
    expect(send(changed(emptyQueue({}), KEY, "new")).changes).toEqual([{ key: KEY, value: "new", base: 0 }]);
  });

  test("one request at a time; what is typed meanwhile follows over the version it brought", () => {
    const first = send(changed(loaded("", 0), KEY, "a"));
    const meanwhile = changed(first.queue, KEY, "ab");
    expect(takeBatch(meanwhile)).toBeNull();
    expect(send(answered(meanwhile, [saved(1)])).changes).toEqual([{ key: KEY, value: "ab", base: 1 }]);
  });

  test("only the answer lets go of a word", () => {
    const { queue } = send(changed(loaded("", 0), KEY, "a"));
    expect(isClean(queue)).toBe(false);
    expect(isClean(unanswered(queue))).toBe(false);
    expect(isClean(answered(queue, [saved(1)]))).toBe(true);
  });

  test("an answer that leaves a field out lets go of nothing", () => {
    expect(isClean(answered(send(changed(loaded("", 0), KEY, "a")).queue, []))).toBe(false);
  });

  test("what was refused is not sent again until it is changed", () => {
    const outcome: FieldOutcome = { key: KEY, outcome: "refused", problem: "tooLong", limit: 2, length: 3 };
    const queue = answered(send(changed(loaded("", 0), KEY, "abc")).queue, [outcome]);
    expect(queue.entries[KEY]?.trouble).toEqual({
      kind: "refused",
      problem: { problem: "tooLong", limit: 2, length: 3 },
    });
    expect(takeBatch(queue)).toBeNull();
    expect(send(changed(queue, KEY, "ab")).changes).toEqual([{ key: KEY, value: "ab", base: 0 }]);
  });

  test("long texts go in requests of their own", () => {
    let queue = emptyQueue({});
    for (const code of ["1", "2", "3"]) queue = changed(queue, `answer:${code}`, code.repeat(300_000));
    expect(send(queue).changes).toHaveLength(1);
  });
});

describe("lost answers", () => {
  test("a conflict with what was sent before is none: it was written, and nobody heard", () => {
    const lost = unanswered(send(changed(loaded("", 0), KEY, "a")).queue);
    const again = answered(send(changed(lost, KEY, "ab")).queue, [conflict("a", 1)]);
    expect(again.entries[KEY]?.trouble).toBeNull();
    expect(send(again).changes).toEqual([{ key: KEY, value: "ab", base: 1 }]);
  });

  test("also when the page was opened again meanwhile", () => {
    const lost = unanswered(send(changed(loaded("", 0), KEY, "a")).queue).entries[KEY];
    if (!lost) throw new Error("it must wait");
    const opened = recovered(loaded("a", 1), { key: KEY, ...changedCopy(lost, "ab") });
    const after = answered(send(opened).queue, [conflict("a", 1)]);
    expect(send(after).changes).toEqual([{ key: KEY, value: "ab", base: 1 }]);
  });

  test("what the server has already is not recovered", () => {
    const copy = { key: KEY, value: "a", base: 0, sent: [] };
    expect(isClean(recovered(loaded("a", 1), copy))).toBe(true);
  });

  test("words just typed are not replaced by recovered ones", () => {
    const typed = changed(loaded("", 0), KEY, "new");
    expect(recovered(typed, { key: KEY, value: "old", base: 0, sent: [] })).toBe(typed);
  });
});

function changedCopy({ base, sent }: { base: number; sent: readonly string[] }, value: string) {
  return { value, base, sent };
}

describe("two people", () => {
  const both = () => answered(send(changed(loaded("", 0), KEY, "mine")).queue, [conflict("theirs", 4)]);

  test("both versions stand until somebody chooses", () => {
    expect(both().entries[KEY]).toMatchObject({
      value: "mine",
      trouble: { kind: "conflict", theirs: { value: "theirs", version: 4 } },
    });
    expect(takeBatch(both())).toBeNull();
    expect(takeBatch(changed(both(), KEY, "mine, longer"))).toBeNull();
  });

  test("mine goes over the version that was seen", () => {
    expect(send(resolved(both(), KEY, { choose: "mine" })).changes).toEqual([
      { key: KEY, value: "mine", base: 4 },
    ]);
  });

  test("after a choice, one that comes on top is known as such; after theirs was taken it is a new one", () => {
    const again = send(resolved(both(), KEY, { choose: "mine" }));
    const queue = answered(again.queue, [conflict("again", 9)]);
    expect(queue.entries[KEY]).toMatchObject({ chosen: true, trouble: { kind: "conflict" } });
    const anew = send(changed(resolved(both(), KEY, { choose: "theirs" }), KEY, "new"));
    const other = answered(anew.queue, [conflict("again", 9)]);
    expect(other.entries[KEY]?.trouble?.kind).toBe("conflict");
    expect(other.entries[KEY]?.chosen).toBeUndefined();
  });

  test("theirs needs no writing", () => {
    const queue = resolved(both(), KEY, { choose: "theirs" });
    expect(isClean(queue)).toBe(true);
    expect(isClean(changed(queue, KEY, "theirs"))).toBe(true);
  });

  test("both together go over the version that was seen", () => {
    const queue = resolved(both(), KEY, { choose: "both", value: "mine theirs" });
    expect(send(queue).changes).toEqual([{ key: KEY, value: "mine theirs", base: 4 }]);
  });

  test("the same words are no conflict", () => {
    expect(isClean(answered(send(changed(loaded("", 0), KEY, "same")).queue, [conflict("same", 2)]))).toBe(
      true,
    );
  });
});

/** A server with one field, as lib/assessment/commands.ts decides; it remembers who wrote what. */
class Server {
  history = [{ value: "", by: "nobody" }];
  get version() {
    return this.history.length - 1;
  }
  get value() {
    return this.history[this.version]?.value ?? "";
  }
  save({ value, base }: FieldChange): FieldOutcome {
    if (value === this.value) return saved(this.version);
    if (base !== this.version) return conflict(this.value, this.version);
    this.history.push({ value, by: "me" });
    return saved(this.version);
  }
}

type Move =
  | { do: "type"; text: string }
  | { do: "other"; text: string }
  | { do: "send" | "arrive" | "hear" | "lose" | "reload" }
  | { do: "choose"; choose: "mine" | "theirs" | "both" };

const text = fc.constantFrom("a", "b", "x", "x", "x", "");
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("type" as const), text }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("other" as const), text }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constantFrom("send" as const, "arrive" as const, "hear" as const) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("lose" as const, "reload" as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("choose" as const),
        choose: fc.constantFrom("mine" as const, "theirs" as const, "both" as const),
      }),
    },
  ),
  { maxLength: 60 },
);

test("in every order of typing, sending, losing, reloading and other people's writing, no word is lost or overwritten unseen", () => {
  fc.assert(fc.property(moves, play), { seed: 11, numRuns: 3000 });
});

/** "x" stands for words that nobody ever wrote before: only these can be seen to be lost. */
function play(all: readonly Move[]): void {
  let count = 0;
  const words = (text: string) => (text === "x" ? `x${++count}` : text);
  const server = new Server();
  let queue = loaded("", 0);
  let field = "";
  const shown = new Set([""]);
  const network: FieldChange[] = [];
  let reply: FieldOutcome | null = null;
  /** Written by a request that was given up: one's own words come back, which no client can prevent. */
  let late: string | null = null;
  const step = (move: Move) => {
    if (move.do === "type") {
      field = words(move.text);
      shown.add(field);
      queue = changed(queue, KEY, field);
    } else if (move.do === "other") server.history.push({ value: words(move.text), by: "other" });
    else if (move.do === "send") {
      const batch = takeBatch(queue);
      if (!batch) return;
      queue = batch.queue;
      network.push(...batch.changes);
    } else if (move.do === "arrive") {
      // The oldest first, but one that was given up may still be under way and arrive after newer ones' answers.
      const change = network.shift();
      if (!change) return;
      const before = { version: server.version, ...server.history[server.version] };
      const outcome = server.save(change);
      if (server.version > before.version && queue.sending?.[0] !== change) late = change.value;
      if (server.version > before.version && before.by === "other")
        expect(shown, "what was overwritten had been seen").toContain(before.value);
      if (queue.sending?.[0] === change) reply = outcome;
    } else if (move.do === "hear") {
      if (!reply || !queue.sending) return;
      queue = answered(queue, [reply]);
      reply = null;
      const trouble = queue.entries[KEY]?.trouble;
      if (trouble?.kind === "conflict") shown.add(trouble.theirs.value);
    } else if (move.do === "lose") {
      queue = unanswered(queue);
      reply = null;
    } else if (move.do === "reload") {
      // The device keeps an entry as it is; the page shows what the server has, then what was kept.
      const copy = queue.entries[KEY];
      queue = loaded(server.value, server.version);
      reply = null;
      if (copy) queue = recovered(queue, { key: KEY, value: copy.value, base: copy.base, sent: copy.sent });
      field = queue.entries[KEY]?.value ?? server.value;
      if (!copy) shown.add(server.value);
    } else if (move.do === "choose") {
      const trouble = queue.entries[KEY]?.trouble;
      if (trouble?.kind !== "conflict") return;
      const value = `${field}+${trouble.theirs.value}`;
      queue = resolved(
        queue,
        KEY,
        move.choose === "both" ? { choose: "both", value } : { choose: move.choose },
      );
      if (move.choose === "theirs") field = trouble.theirs.value;
      if (move.choose === "both") field = value;
    }
    const isKept = queue.entries[KEY]?.value === field;
    const wasWritten = server.history.some(({ value }) => value === field);
    expect(isKept || wasWritten, `“${field}” is kept or was written`).toBe(true);
  };
  for (const move of all) step(move);
  // In the end everything gets through, and whoever is asked keeps what they have before them.
  for (let round = 0; round < 10 && !isClean(queue); round++) {
    step({ do: "choose", choose: "mine" });
    if (!queue.sending) step({ do: "send" });
    while (network.length > 0) step({ do: "arrive" });
    if (queue.sending && !reply) step({ do: "lose" });
    step({ do: "hear" });
  }
  expect(isClean(queue)).toBe(true);
  const agree =
    server.value === field || server.value === late || server.history[server.version]?.by === "other";
  expect(agree, "the field and the server agree, or somebody wrote since").toBe(true);
}
