import { expect, it } from "vitest";
import { offset } from "@/components/matrix/keep-clear";

it.each([
  ["within its room", { from: 10, to: 20 }, 0],
  ["as large as its room", { from: 0, to: 100 }, 0],
  ["before it", { from: -30, to: -6 }, -30],
  ["half before it", { from: -3, to: 21 }, -3],
  ["after it", { from: 130, to: 150 }, 50],
  ["half after it", { from: 90, to: 114 }, 14],
  ["larger, from within: its beginning", { from: 40, to: 240 }, 40],
  ["larger, on both sides: its beginning", { from: -40, to: 240 }, -40],
])("scrolls to what lies %s", (_, span, expected) => {
  expect(offset(span, { from: 0, to: 100 })).toBe(expected);
});
