/** Why a practice answers to a filter by criteria: recounted from the rows, assessment by assessment. */
import { beforeAll, describe, expect, it } from "vitest";
import { parsePracticeFilter } from "@/lib/catalogue/filters";
import { findPractices } from "@/lib/catalogue/queries";
import type { Db } from "@/lib/db/client";
import { seededDatabase } from "../../setup/database";

let db: Db;
beforeAll(() => {
  db = seededDatabase().db;
});

const found = (params: Record<string, string | string[]>) =>
  findPractices(parsePracticeFilter({ ...params, pageSize: "100" }), db);

describe("reasons", () => {
  it("are none without a criterion", async () => {
    expect((await found({})).items.every(({ reasons }) => reasons.length === 0)).toBe(true);
  });

  it("name each criterion of the filter with the line of its mark", async () => {
    const met = "spring-good-practice:2.1.1";
    const { items } = await found({ met, answers: "spring-good-practice:2.1" });
    expect(items.length).toBeGreaterThan(0);
    for (const { slug, reasons, assessments } of items) {
      expect(reasons.map(({ key, code }) => `${key} ${code}`)).toEqual(["met 2.1.1", "answers 2.1"]);
      const [reason] = reasons;
      const mark = await db.mark.findFirst({
        where: {
          assessmentId: assessments[reason?.assessment ?? 0]?.id,
          item: { code: "2.1.1" },
          assessment: { practice: { slug } },
        },
      });
      expect(mark).toMatchObject({ status: "met", firstLine: reason?.origin?.firstLine });
    }
  });

  it("say of a practice with two assessments in which of them, and never of another framework's item", async () => {
    const mark = await db.mark.findFirst({
      where: {
        status: "met",
        assessment: {
          framework: { slug: "assess-integration" },
          practice: { assessments: { some: { framework: { slug: "spring-good-practice" } } } },
        },
      },
      select: { item: { select: { code: true } } },
    });
    const { items } = await found({ met: `assess-integration:${mark?.item.code}` });
    for (const { reasons, assessments } of items) {
      expect(reasons).toHaveLength(1);
      expect(assessments[reasons[0]?.assessment ?? 9]?.framework.slug).toBe("assess-integration");
    }
    expect(items.some(({ assessments }) => assessments.length > 1)).toBe(true);
  });

  it("have no line where the item is not listed", async () => {
    const { items } = await found({ notListed: "spring-good-practice:2.2.3" });
    expect(items.length).toBeGreaterThan(0);
    for (const { reasons } of items) expect(reasons).toMatchObject([{ key: "notListed", origin: null }]);
  });
});

describe("what is recorded", () => {
  it("is said of a facet that few practices state, and not of one that all do", async () => {
    const { facets, total } = await found({});
    const stated = await db.profileEntry.findMany({
      where: { field: "integrationArea", practice: { assessments: { some: { state: "published" } } } },
      distinct: ["practiceId"],
    });
    const facet = facets.find(({ key }) => key === "integrationArea");
    expect(facet?.recorded).toEqual({ stated: stated.length, total });
    expect(facets.find(({ key }) => key === "framework")?.recorded).toBeNull();
  });
});
