/** Results that are made once for all who ask, and of which the last are kept. */
import { describe, expect, it } from "vitest";
import { KeptResults } from "../../../lib/documents/kept-results";

/** Keeps texts, ten characters of them; "no" is not kept. Counts how often each was made. */
function texts() {
  const kept = new KeptResults<string>({ most: 10, weigh: (text) => (text === "no" ? null : text.length) });
  const made: string[] = [];
  const get = (key: string, text = key) =>
    kept.get(key, async () => {
      made.push(key);
      return text;
    });
  return { kept, made, get };
}

describe("kept results", () => {
  it("are made once for all who ask meanwhile, and for who asks next", async () => {
    const { kept, made, get } = texts();
    let end: (text: string) => void = () => {};
    const slow = kept.get("a", () => new Promise((resolve) => (end = resolve)));
    const others = [get("a"), get("a")];
    end("made");
    expect(await Promise.all([slow, ...others])).toEqual(["made", "made", "made"]);
    expect(await get("a")).toBe("made");
    expect(made).toEqual([]);
    expect(await get("b")).toBe("b");
    expect(made).toEqual(["b"]);
  });

  it("weigh no more than they may: what was asked for longest ago goes", async () => {
    const { made, get } = texts();
    await get("a", "1234");
    await get("b", "1234");
    await get("a");
    await get("c", "1234");
    expect([await get("a"), await get("c")]).toEqual(["1234", "1234"]);
    expect(made).toEqual(["a", "b", "c"]);
    await get("b", "1234");
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("that are too heavy, or are not to be kept, are made anew and push nothing out", async () => {
    const { made, get } = texts();
    await get("a", "12345678");
    for (const text of ["12345678901", "no"]) {
      await get("b", text);
      await get("b", text);
    }
    await get("a");
    expect(made).toEqual(["a", "b", "b", "b", "b"]);
  });

  it("that fail fail for all who wait, and are made anew", async () => {
    const { kept, get } = texts();
    const failing = kept.get("a", () => Promise.reject(new Error("no luck")));
    const waiting = get("a");
    await expect(failing).rejects.toThrow("no luck");
    await expect(waiting).rejects.toThrow("no luck");
    expect(await get("a")).toBe("a");
  });
});
