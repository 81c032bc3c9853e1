/** Of a long hand-in one part is shown; its lines can be reached from wherever they are named. */
import { expect, it } from "vitest";
import { firstLineOf, lineHref } from "@/components/admin/submitted-text";

it.each([
  [undefined, 1],
  ["1", 1],
  ["500", 1],
  ["501", 501],
  ["1200", 1001],
  ["1201", 1001],
  ["99999999999", 1001],
  ["-3", 1],
  ["<script>", 1],
  [["7", "600"], 1],
])("the part that %j asks for begins at line %i", (asked, line) => {
  expect(firstLineOf(asked, 1_200)).toBe(line);
});

it("nothing at all has a part too", () => expect(firstLineOf("7", 0)).toBe(1));

it("a line of another part is in its address", () => {
  expect([lineHref(501, 501), lineHref(1000, 501)]).toEqual(["#L501", "#L1000"]);
  expect([lineHref(500, 501), lineHref(1001, 501)]).toEqual(["?from=500#L500", "?from=1001#L1001"]);
});
