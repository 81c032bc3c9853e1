/** Turns: so much at a time, the rest in order, and nobody waits behind too many. */
import { describe, expect, it } from "vitest";
import { Turns } from "../../../lib/documents/turns";

/** Work that ends when it is told to. */
function piece<Value>() {
  let end: (value: Value) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const done = new Promise<Value>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { end, fail, done };
}

/** Ten pieces of work, and which of them have begun. */
function ten() {
  const pieces = Array.from({ length: 10 }, () => piece<number>());
  const begun: number[] = [];
  const work = (i: number) => () => {
    begun.push(i);
    return pieces[i]?.done ?? Promise.reject(new Error("There are ten"));
  };
  return { pieces, begun, work };
}

describe("turns", () => {
  it("are taken by no more at a time than may, the others in their order", async () => {
    const { pieces, begun, work } = ten();
    const turns = new Turns({ atOnce: 2, mostWaiting: 10 });
    const taken = pieces.slice(0, 5).map((_, i) => turns.take(work(i)));
    expect(begun).toEqual([0, 1]);
    pieces[1]?.end(1);
    expect(await taken[1]).toEqual({ ok: true, value: 1 });
    expect(begun).toEqual([0, 1, 2]);
    // Who comes now stands behind those who wait, though a place is being handed on.
    pieces[0]?.end(0);
    const late = turns.take(work(5));
    await taken[0];
    expect(begun).toEqual([0, 1, 2, 3]);
    for (const i of [2, 3, 4, 5]) pieces[i]?.end(i);
    await Promise.all([...taken, late]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("are refused to who would wait behind too many, and given again when there is room", async () => {
    const { pieces, begun, work } = ten();
    const turns = new Turns({ atOnce: 1, mostWaiting: 2 });
    const taken = [0, 1, 2].map((i) => turns.take(work(i)));
    expect(await turns.take(work(3))).toEqual({ ok: false });
    pieces[0]?.end(0);
    await taken[0];
    const again = turns.take(work(4));
    expect(await turns.take(work(5))).toEqual({ ok: false });
    for (const i of [1, 2, 4]) pieces[i]?.end(i);
    expect(await again).toEqual({ ok: true, value: 4 });
    expect(begun).toEqual([0, 1, 2, 4]);
  });

  it("are free again after work that failed, at once or later", async () => {
    const { pieces, begun, work } = ten();
    const turns = new Turns({ atOnce: 1, mostWaiting: 5 });
    const failing = turns.take(work(0));
    const throwing = turns.take(() => {
      throw new Error("at once");
    });
    const next = turns.take(work(1));
    pieces[0]?.fail(new Error("later"));
    pieces[1]?.end(1);
    await expect(failing).rejects.toThrow("later");
    await expect(throwing).rejects.toThrow("at once");
    expect(await next).toEqual({ ok: true, value: 1 });
    expect(begun).toEqual([0, 1]);
    pieces[2]?.end(2);
    expect(await turns.take(work(2))).toEqual({ ok: true, value: 2 });
  });
});
