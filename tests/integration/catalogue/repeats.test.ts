/** Where else an answer stands: within its practice, and in others; from what is stored. */
import { beforeAll, describe, expect, it } from "vitest";
import { getPractice } from "@/lib/catalogue/queries";
import { findSameWords } from "@/lib/catalogue/queries-repeats";
import { sameWordsKey } from "@/lib/catalogue/repeats";
import type { Db } from "@/lib/db/client";
import { seededDatabase } from "../../setup/database";

let db: Db;
beforeAll(() => {
  db = seededDatabase().db;
});

async function sameWordsOf(slug: string) {
  const practice = await getPractice(slug, db);
  if (!practice) throw new Error(`There is no practice ${slug}`);
  const found = await findSameWords(practice, db);
  const own = practice.assessments.find(({ framework }) => framework.slug === "spring-good-practice");
  return { found, of: (code: string) => found.get(sameWordsKey(own?.id ?? 0, code)) };
}

describe("the same words", () => {
  it("stand in two questions of one practice: each names the other", async () => {
    const { of } = await sameWordsOf("undok");
    expect(of("3.1")).toMatchObject([{ kind: "answer", practice: null, code: "2.3", whole: true }]);
    expect(of("2.3")).toMatchObject([{ kind: "answer", practice: null, code: "3.1", whole: true }]);
  });

  it("stand in another practice: both name the other", async () => {
    const there = { kind: "answer", code: "3.2", whole: true };
    const { of } = await sameWordsOf("undok");
    expect(of("3.2")).toMatchObject([
      { ...there, practice: { slug: "co-designed-activities-several-cities" } },
    ]);
    const other = await sameWordsOf("co-designed-activities-several-cities");
    expect(other.of("3.2")).toMatchObject([{ ...there, practice: { slug: "undok" } }]);
  });

  it("are no repeat where one heading stands for two questions: they are the same lines", async () => {
    const { found } = await sameWordsOf("ukrainian-womens-club");
    expect([...found]).toEqual([]);
  });

  it("name nothing that is not published", async () => {
    await db.assessment.updateMany({
      where: { practice: { slug: "co-designed-activities-several-cities" } },
      data: { state: "unpublished" },
    });
    const { of } = await sameWordsOf("undok");
    expect(of("3.2")).toBeUndefined();
  });

  it("come from the document's own reading where no whole answer says so", async () => {
    const practice = await getPractice("undok", db);
    const alone = practice?.assessments.filter(({ framework }) => framework.slug === "spring-good-practice");
    const [assessment] = alone ?? [];
    if (!practice || !assessment) throw new Error("UNDOK is not there");
    // As if the other place of the words were no answer here.
    const areas = assessment.areas.map((area) => ({
      ...area,
      questions: area.questions.filter(({ code }) => code !== "2.3"),
    }));
    const found = await findSameWords({ ...practice, assessments: [{ ...assessment, areas }] }, db);
    const said = found.get(sameWordsKey(assessment.id, "3.1")) ?? [];
    expect(said.map((same) => same.kind === "finding" && same.origin.firstLine)).toEqual([273, 275]);
  });
});
