import { describe, expect, it } from "vitest";
import { withLeanMemory } from "@/lib/drafts/lean-memory";

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
});
