import { describe, expect, it } from "vitest";
import { askerAddress } from "../../../lib/shared/asker-address";
import { Throttle } from "../../../lib/shared/throttle";

const at = (seconds: number) => new Date(seconds * 1000);

describe("a throttle", () => {
  it("lets so many through in a stretch, says how long the rest of it is, and begins anew", () => {
    const throttle = new Throttle({ most: 2, withinMs: 60_000, mostKeys: 10 });
    expect([0, 30, 31.5, 59].map((second) => throttle.take("a", at(second)))).toEqual([0, 0, 29, 1]);
    expect([60, 61, 62].map((second) => throttle.take("a", at(second)))).toEqual([0, 0, 58]);
  });

  it("counts each key by itself, and remembers no more keys than it may", () => {
    const throttle = new Throttle({ most: 1, withinMs: 60_000, mostKeys: 2 });
    expect(["a", "b", "a", "b"].map((key) => throttle.take(key, at(0)))).toEqual([0, 0, 60, 60]);
    expect(throttle.take("c", at(1))).toBe(0);
    expect([throttle.take("b", at(1)), throttle.take("a", at(1))]).toEqual([59, 0]);
  });
});

describe("the address of who asks", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["made up, 203.0.113.7", "203.0.113.7"],
    ["x".repeat(100), "x".repeat(64)],
  ])("of %s is the last", (header, address) => {
    expect(askerAddress(new Headers({ "X-Forwarded-For": header }))).toBe(address);
  });
  it("is empty where none was written", () => expect(askerAddress(new Headers())).toBe(""));
});
