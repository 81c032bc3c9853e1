/** Running the queue: when it sends, what it says, and what stays on the device meanwhile. */
import { beforeEach, describe, expect, test } from "vitest";
import {
  type Autosave,
  type Copy,
  type SavedState,
  type Sent,
  startAutosave,
} from "@/components/assess/autosave/runner";
import { valueDigest } from "@/lib/assessment/digest";
import type { FieldChange } from "@/lib/assessment/schema";

const KEY = "answer:1.1";

/** A page with a clock, a device and a server that do what the test says. */
function openPage() {
  const device = new Map<string, Copy>();
  const requests: { changes: readonly FieldChange[]; answer: (sent: Sent) => Promise<void> }[] = [];
  const timers: { at: number; work: () => void }[] = [];
  const page = {
    device,
    requests,
    deviceWorks: true,
    time: 0,
    state: { kind: "ready" } as SavedState,
    autosave: undefined as unknown as Autosave,
    async pass(milliseconds: number) {
      page.time += milliseconds;
      for (const timer of timers.splice(0)) {
        if (timer.at <= page.time) timer.work();
        else timers.push(timer);
      }
      await settled();
    },
  };
  const refuse = () => Promise.reject(new Error("no store"));
  page.autosave = startAutosave({
    known: { [KEY]: { digest: valueDigest(""), version: 0 } },
    store: {
      keep: (key, copy) => (page.deviceWorks ? Promise.resolve(void device.set(key, copy)) : refuse()),
      drop: (key) => (page.deviceWorks ? Promise.resolve(void device.delete(key)) : refuse()),
    },
    send: (changes) =>
      new Promise((resolve) => {
        requests.push({
          changes,
          answer: (sent) => {
            resolve(sent);
            return settled();
          },
        });
      }),
    clock: {
      now: () => page.time,
      after(milliseconds, work) {
        const timer = { at: page.time + milliseconds, work };
        timers.push(timer);
        return () => {
          const at = timers.indexOf(timer);
          if (at >= 0) timers.splice(at, 1);
        };
      },
    },
    show: ({ state }) => {
      page.state = state;
    },
  });
  return page;
}
const settled = () => new Promise((resolve) => setImmediate(resolve)).then(() => undefined);
const saved = (version: number): Sent => ({ ok: true, outcomes: [{ key: KEY, outcome: "saved", version }] });

let page: ReturnType<typeof openPage>;
beforeEach(() => {
  page = openPage();
});

describe("when it sends", () => {
  test("after a rest in the typing, not before", async () => {
    page.autosave.typed(KEY, "a");
    await page.pass(600);
    page.autosave.typed(KEY, "ab");
    await page.pass(600);
    expect(page.requests).toHaveLength(0);
    await page.pass(100);
    expect(page.requests.map(({ changes }) => changes)).toEqual([[{ key: KEY, value: "ab", base: 0 }]]);
  });

  test("who never rests waits five seconds at most", async () => {
    for (let typed = 0; typed <= 10; typed++) {
      page.autosave.typed(KEY, "a".repeat(typed + 1));
      await page.pass(500);
    }
    expect(page.requests).toHaveLength(1);
  });

  test("one at a time: what is typed meanwhile follows, over the version that came back", async () => {
    page.autosave.typed(KEY, "a");
    await page.pass(700);
    page.autosave.typed(KEY, "ab");
    await page.pass(5_000);
    expect(page.requests).toHaveLength(1);
    await page.requests[0]?.answer(saved(1));
    await page.pass(700);
    expect(page.requests[1]?.changes).toEqual([{ key: KEY, value: "ab", base: 1 }]);
  });

  test("again after two seconds, then four, and at once when it is asked to", async () => {
    page.autosave.typed(KEY, "a");
    await page.pass(700);
    await page.requests[0]?.answer({ ok: false, reason: "server" });
    await page.pass(1_999);
    expect(page.requests).toHaveLength(1);
    await page.pass(1);
    await page.requests[1]?.answer({ ok: false, reason: "server" });
    await page.pass(3_999);
    expect(page.requests).toHaveLength(2);
    const flushed = page.autosave.flush();
    await settled();
    await page.requests[2]?.answer(saved(1));
    expect(await flushed).toBe(true);
  });

  test("a flush waits for what is under way and for what was typed since", async () => {
    page.autosave.typed(KEY, "a");
    await page.pass(700);
    page.autosave.typed(KEY, "ab");
    const flushed = page.autosave.flush();
    await page.requests[0]?.answer(saved(1));
    await page.requests[1]?.answer(saved(2));
    expect(await flushed).toBe(true);
    expect(page.autosave.isClean()).toBe(true);
  });
});

describe("what it says and keeps", () => {
  test("a word is on the device at once, and leaves it when the server has it", async () => {
    page.autosave.typed(KEY, "a");
    await settled();
    expect(page.device.get(KEY)).toEqual({ value: "a", base: 0, sent: [] });
    expect(page.state.kind).toBe("saving");
    await page.pass(700);
    expect(page.device.get(KEY)?.sent).toEqual([valueDigest("a")]);
    await page.requests[0]?.answer(saved(1));
    expect(page.device.size).toBe(0);
    expect(page.state).toEqual({ kind: "saved", at: new Date(page.time) });
  });

  test("a copy that has changed meanwhile stays", async () => {
    page.autosave.typed(KEY, "a");
    await page.pass(700);
    page.autosave.typed(KEY, "ab");
    await page.requests[0]?.answer(saved(1));
    expect(page.device.get(KEY)).toEqual({ value: "ab", base: 1, sent: [] });
    expect(page.state.kind).toBe("saving");
  });

  test.each(["offline", "server", "storageFull", "locked", "notFound"] as const)(
    "without an answer (%s) it is kept, and said so",
    async (reason) => {
      page.autosave.typed(KEY, "a");
      await page.pass(700);
      await page.requests[0]?.answer({ ok: false, reason });
      expect(page.state).toEqual({ kind: "problem", because: reason, kept: true });
      expect(page.device.get(KEY)?.value).toBe("a");
    },
  );

  test("where the device keeps nothing, it does not say that it did", async () => {
    page.deviceWorks = false;
    page.autosave.typed(KEY, "a");
    await page.pass(700);
    await page.requests[0]?.answer({ ok: false, reason: "offline" });
    expect(page.state).toEqual({ kind: "problem", because: "offline", kept: false });
  });

  test("a conflict is said, and settled by a choice", async () => {
    page.autosave.typed(KEY, "mine");
    await page.pass(700);
    const theirs = { value: "theirs", version: 3 };
    await page.requests[0]?.answer({ ok: true, outcomes: [{ key: KEY, outcome: "conflict", theirs }] });
    expect(page.state).toEqual({ kind: "problem", because: "conflict", kept: true });
    page.autosave.choose(KEY, { choose: "mine" });
    await page.pass(0);
    expect(page.requests[1]?.changes).toEqual([{ key: KEY, value: "mine", base: 3 }]);
  });

  test("words of another time are kept here before their old copy may go", async () => {
    expect(await page.autosave.recover(KEY, { value: "old", base: 0, sent: [] })).toBe(true);
    expect(page.device.get(KEY)?.value).toBe("old");
    page.deviceWorks = false;
    expect(await page.autosave.recover("answer:1.2", { value: "old", base: 0, sent: [] })).toBe(false);
    expect(await page.autosave.recover(KEY, { value: "other", base: 0, sent: [] })).toBe(false);
  });
});
