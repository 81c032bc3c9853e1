import { expect, it } from "vitest";
import { isSeeded, markSeeded } from "../../../scripts/lib/seeded";
import { freshDatabase, seededDatabase } from "../../setup/database";

it("a new database has not had the seeds until it is noted", () => {
  const { url } = freshDatabase();
  expect(isSeeded(url)).toBe(false);
  markSeeded(url);
  expect(isSeeded(url)).toBe(true);
});

it("the seeded database of the tests holds the seeds, and a copy of it is one's own", async () => {
  const first = seededDatabase();
  const second = seededDatabase();
  expect(isSeeded(first.url)).toBe(true);
  expect(await first.db.practice.count()).toBe(25);
  await first.db.practice.deleteMany();
  expect([await first.db.practice.count(), await second.db.practice.count()]).toEqual([0, 25]);
});
