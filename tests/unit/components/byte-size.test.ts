import { expect, it } from "vitest";
import { byteSize } from "../../../components/source/byte-size";

it.each([
  [1, "1 byte"],
  [108, "108 bytes"],
  [81_000, "81 kB"],
  [2_000_000, "2 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(byteSize("en", bytes)).toBe(words);
});
