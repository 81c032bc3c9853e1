import { afterEach, describe, expect, it, vi } from "vitest";
import { collectAfter, withEarlyCollection, withLeanMemory } from "@/lib/drafts/lean-memory";

const told = globalThis as { gc?: () => void };
const own = told.gc;
afterEach(() => {
  told.gc = own;
});

describe("work that makes much garbage", () => {
  it("gives what it gives, also within such work", async () => {
    expect(await withLeanMemory(() => withLeanMemory(async () => 3))).toBe(3);
  });

  it("fails as it fails, and the next is not concerned", async () => {
    await expect(
      withLeanMemory(async () => {
        throw new Error("no space");
      }),
    ).rejects.toThrow("no space");
    expect(await withLeanMemory(async () => "done")).toBe("done");
  });

  it("begins and ends with what is left collected, where Node was started for it", async () => {
    const steps: string[] = [];
    told.gc = () => steps.push("collected");
    await withLeanMemory(async () => steps.push("worked"));
    expect(steps).toEqual(["collected", "worked", "collected"]);
  });

  it("collects nothing at once where the work may be small", async () => {
    told.gc = vi.fn();
    expect(await withEarlyCollection(async () => "done")).toBe("done");
    expect(told.gc).not.toHaveBeenCalled();
  });
});

describe("what a step left of a document", () => {
  it("is collected when that was large, and otherwise in its own time", () => {
    told.gc = vi.fn();
    collectAfter(999_999);
    expect(told.gc).not.toHaveBeenCalled();
    collectAfter(1_000_000);
    expect(told.gc).toHaveBeenCalledOnce();
  });

  it("lies where it is in a Node that cannot be told", () => {
    told.gc = undefined;
    expect(() => collectAfter(50_000_000)).not.toThrow();
  });
});
