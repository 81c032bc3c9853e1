import { expect, test } from "vitest";
import { groupProfile, profileValues } from "@/components/practice/profile-groups";
import type { ProfileEntry } from "@/lib/catalogue/schema";

const entry = (given: Partial<ProfileEntry>): ProfileEntry => ({
  field: "country",
  value: "AT",
  label: null,
  asSourced: null,
  evidence: null,
  confidence: null,
  origin: null,
  ...given,
});
const nameOf = (code: string) => ({ AT: "Austria" })[code] ?? code;

test("a value that two write-ups state stands once, with both", () => {
  const [group] = groupProfile(
    [entry({ evidence: "a web page" }), entry({ origin: { sourceId: "f", firstLine: 2, lastLine: 2 } })],
    nameOf,
  );
  expect(group?.values).toHaveLength(1);
  expect(group?.values[0]?.entries).toHaveLength(2);
});

test("the source's own words stand once, and not where they say the same as the value", () => {
  const groups = groupProfile(
    [
      entry({ asSourced: "Austria" }),
      entry({ field: "targetGroup", value: "women", asSourced: "women and girls" }),
      entry({ field: "targetGroup", value: "children", asSourced: "women and girls" }),
    ],
    nameOf,
  );
  expect(groups.map(({ asSourced }) => asSourced)).toEqual([[], ["women and girls"]]);
});

test("fields come in their own order, whatever order the entries have", () => {
  const groups = groupProfile(
    [entry({ field: "website", value: "x" }), entry({ field: "title", value: "y" })],
    nameOf,
  );
  expect(groups.map(({ field }) => field)).toEqual(["title", "website"]);
});

test("the values of one field, each once", () => {
  expect(profileValues([entry({}), entry({}), entry({ value: "DE" })], "country")).toEqual(["AT", "DE"]);
});

test("who else states a value stands with it", () => {
  const origin = { sourceId: "f", firstLine: 2, lastLine: 2 };
  const { field: _, value: __, ...other } = entry({ asSourced: "Autriche", origin });
  const [group] = groupProfile([entry({ alsoSaid: [other] })], nameOf);
  expect(group?.values[0]?.entries.map((one) => one.origin)).toEqual([null, origin]);
  expect(group?.asSourced).toEqual(["Autriche"]);
});
