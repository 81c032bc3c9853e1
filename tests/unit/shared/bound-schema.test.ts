import { expect, it } from "vitest";
import { z } from "zod";
import { boundSchema } from "@/lib/shared/bound-schema";

const schema = boundSchema({ id: z.number().min(1).catch(0), part: z.string().max(9).catch("") });

it("what was bound comes back", () => {
  expect(schema.parse({ id: 7, part: "title", more: 1 })).toEqual({ id: 7, part: "title" });
});

it("a field that was made up names nothing; the others stay", () => {
  expect(schema.parse({ id: 7, part: "x".repeat(10) })).toEqual({ id: 7, part: "" });
  expect(schema.parse({ part: "title" })).toEqual({ id: 0, part: "title" });
});

it.each([undefined, null, "x", 7, 7n, [], new Map(), () => 1])("%s names nothing", (bound) => {
  expect(schema.parse(bound)).toEqual({ id: 0, part: "" });
});

it("a field without a value for nothing is seen at once", () => {
  expect(() => boundSchema({ id: z.number() })).toThrow(z.ZodError);
});
