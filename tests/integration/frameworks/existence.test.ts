import { beforeAll, expect, it } from "vitest";
import type { Db } from "../../../lib/db/client";
import { criterionNames } from "../../../lib/frameworks/criterion";
import { findFrameworks, getFramework } from "../../../lib/frameworks/queries";
import { hasCriterion, hasFramework } from "../../../lib/frameworks/queries-existence";
import { seededDatabase } from "../../setup/database";

let db: Db;
beforeAll(() => {
  ({ db } = seededDatabase());
});

it("every criterion of every framework is there", async () => {
  for (const { slug } of await findFrameworks(db)) {
    expect(await hasFramework(slug, db)).toBe(true);
    const framework = await getFramework(slug, undefined, db);
    const codes = criterionNames(framework ?? { areas: [] }).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(5);
    const missing = await Promise.all(codes.map(async (code) => !(await hasCriterion(slug, code, db))));
    expect(codes.filter((_, index) => missing[index])).toEqual([]);
  }
});

it.each([
  ["spring-good-practice", "9.9.9"],
  ["spring-good-practice", "9.9"],
  ["spring-good-practice", "9"],
  ["spring-good-practice", "3.2.5.1"],
  ["spring-good-practice", "03.2.5"],
  ["spring-good-practice", "3.2."],
  ["spring-good-practice", ""],
  ["spring-good-practice", "\u0000"],
  ["spring-good-practice", ".".repeat(5_000)],
  ["nope", "3.2.5"],
  ["", ""],
])("%j has no %j", async (slug, code) => {
  expect(await hasCriterion(slug, code, db)).toBe(false);
});

it("only the version that is shown counts: the newest that has a published assessment, or the newest at all", async () => {
  const { db: own } = seededDatabase();
  await own.framework.create({
    data: { slug: "spring-good-practice", version: 9, title: "T", printedHeading: "T", publisher: "P" },
  });
  expect(await hasCriterion("spring-good-practice", "3.2.5", own)).toBe(true);
  await own.assessment.updateMany({ data: { state: "unpublished" } });
  expect(await hasCriterion("spring-good-practice", "3.2.5", own)).toBe(false);
});
