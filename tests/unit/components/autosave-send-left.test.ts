/** Sending what closed pages left: what the server takes goes from the device, everything else stays there. */
import { describe, expect, test } from "vitest";
import { pageOf } from "@/components/assess/autosave/page-of-key";
import type { Copy, Send, Sent } from "@/components/assess/autosave/runner";
import { sendLeft } from "@/components/assess/autosave/send-left";
import { valueDigest } from "@/lib/assessment/digest";
import type { FieldChange, FieldOutcome } from "@/lib/assessment/schema";

const copy = (value: string, base = 1): Copy => ({ value, base, sent: [] });

/** A device with what others left, in the order of their age, and what was kept in its place. */
function deviceWith(left: [key: string, copy: Copy][]) {
  const own = new Map<string, Copy>();
  return {
    own,
    leftKeys: () => left.map(([key]) => key),
    async left() {
      const newest = new Map([...left].reverse());
      return [...newest].map(([key, kept]) => ({ key, ...kept }));
    },
    async dropLeft(key: string) {
      const newest = left.find(([name]) => name === key);
      left = left.filter((one) => one !== newest);
    },
    async keep(key: string, kept: Copy) {
      own.set(key, kept);
    },
    async drop(key: string) {
      own.delete(key);
    },
  };
}

function serverOf(answer: (change: FieldChange) => FieldOutcome | null) {
  const requests: FieldChange[][] = [];
  const send: Send = async (changes): Promise<Sent> => {
    requests.push([...changes]);
    return { ok: true, outcomes: changes.flatMap((change) => answer(change) ?? []) };
  };
  return { requests, send };
}
const save = ({ key, base }: FieldChange): FieldOutcome => ({ key, outcome: "saved", version: base + 1 });

describe("what was left on the device", () => {
  test("is sent with the version it was written over, and goes", async () => {
    const device = deviceWith([["answer:1.1", copy("a", 4)]]);
    const { requests, send } = serverOf(save);
    expect(await sendLeft({ device, send })).toEqual({ sent: ["answer:1.1"], failure: null });
    expect(requests).toEqual([[{ key: "answer:1.1", value: "a", base: 4 }]]);
    expect([device.leftKeys(), [...device.own]]).toEqual([[], []]);
  });

  test("stays with what was sent of it when no answer comes", async () => {
    const device = deviceWith([["answer:1.1", copy("a")]]);
    const send: Send = async () => ({ ok: false, reason: "offline" });
    expect(await sendLeft({ device, send })).toEqual({ sent: [], failure: "offline" });
    expect(device.own.get("answer:1.1")).toEqual({ value: "a", base: 1, sent: [valueDigest("a")] });
  });

  test("stays when somebody else wrote there, or it is refused", async () => {
    const device = deviceWith([
      ["answer:1.1", copy("a")],
      ["answer:1.2", copy("b")],
      ["answer:1.3", copy("c")],
    ]);
    const { send } = serverOf((change) => {
      if (change.key === "answer:1.1")
        return { key: change.key, outcome: "conflict", theirs: { value: "theirs", version: 7 } };
      if (change.key === "answer:1.2") return { key: change.key, outcome: "refused", problem: "notAnOption" };
      return save(change);
    });
    expect(await sendLeft({ device, send })).toEqual({ sent: ["answer:1.3"], failure: null });
    expect([...device.own].map(([key, { value, base }]) => [key, value, base]).sort()).toEqual([
      ["answer:1.1", "a", 1],
      ["answer:1.2", "b", 1],
    ]);
  });

  test("is settled when the same words stand there already", async () => {
    const device = deviceWith([["answer:1.1", copy("a")]]);
    const { send } = serverOf(({ key }) => ({
      key,
      outcome: "conflict",
      theirs: { value: "a", version: 2 },
    }));
    expect(await sendLeft({ device, send })).toEqual({ sent: ["answer:1.1"], failure: null });
    expect(device.own.size).toBe(0);
  });

  test("by two pages is sent one after the other", async () => {
    const device = deviceWith([
      ["answer:1.1", copy("newer", 1)],
      ["answer:1.1", copy("older", 1)],
    ]);
    const { requests, send } = serverOf((change) =>
      change.value === "newer"
        ? save(change)
        : { key: change.key, outcome: "conflict", theirs: { value: "newer", version: 2 } },
    );
    await sendLeft({ device, send });
    expect(requests.map(([change]) => change?.value)).toEqual(["newer", "older"]);
    expect(device.own.get("answer:1.1")?.value).toBe("older");
  });

  test("of the plan is sent by itself, also while the assessment lies with the editors", async () => {
    const device = deviceWith([
      ["answer:1.1", copy("a")],
      ["planWhat:1.1.1", copy("p")],
    ]);
    const send: Send = async (changes) =>
      changes.every(({ key }) => key.startsWith("plan"))
        ? { ok: true, outcomes: changes.map(save) }
        : { ok: false, reason: "locked" };
    expect(await sendLeft({ device, send })).toEqual({ sent: ["planWhat:1.1.1"], failure: "locked" });
    expect([...device.own.keys()]).toEqual(["answer:1.1"]);
  });

  test("ends with a server that answers for no field", async () => {
    const device = deviceWith([["answer:1.1", copy("a")]]);
    const { requests, send } = serverOf(() => null);
    expect(await sendLeft({ device, send })).toEqual({ sent: [], failure: null });
    expect(requests.length).toBeLessThan(100);
    expect(device.own.get("answer:1.1")?.value).toBe("a");
  });
});

test.each([
  ["title", ""],
  ["profile:country", ""],
  ["answer:3.1", "3"],
  ["evidence:12.2.5", "12"],
  ["done:4", "4"],
  ["planWhen:3.2.5", "plan"],
])("the field %s stands on the page %j", (key, page) => {
  expect(pageOf(key)).toBe(page);
});
