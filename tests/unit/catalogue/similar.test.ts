/** What makes practices alike, and in which order they come; and which previous versions are shown. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedAlike, rankSimilar, type SimilarCandidate } from "../../../lib/catalogue/similar";
import { parseVersionId, previousVersions, type VersionRow } from "../../../lib/catalogue/versions";

const framework = { slug: "grid", version: 1, title: "Grid" };
const candidate = (slug: string, made: Partial<SimilarCandidate> = {}): SimilarCandidate => ({
  slug,
  title: slug,
  titleKind: "given",
  sortKey: slug,
  terms: { targetGroup: [], integrationArea: [], country: [] },
  marks: [],
  ...made,
});
const terms = (made: Partial<SimilarCandidate["terms"]>) => ({
  terms: { targetGroup: [], integrationArea: [], country: [], ...made },
});
const marks = (both: number, alike: number, met: string[] = []) => ({
  marks: [{ framework, both, alike, met }],
});
const slugsOf = (found: { slug: string }[]) => found.map(({ slug }) => slug);

describe("practices are like one", () => {
  it("by the number of reasons, then by items marked alike, then by title", () => {
    const found = rankSimilar([
      candidate("z", terms({ country: ["IT"] })),
      candidate("two", terms({ country: ["IT"], targetGroup: ["women"] })),
      candidate("y", { ...terms({ country: ["IT"] }), ...marks(12, 5) }),
      candidate("a", terms({ country: ["IT"] })),
      candidate("marked", { ...terms({ country: ["IT"] }), ...marks(20, 15) }),
    ]);
    expect(slugsOf(found)).toEqual(["marked", "two", "y", "a", "z"]);
  });

  it("not by a handful of marks, nor by nothing", () => {
    expect([markedAlike({ framework, both: 9, alike: 9, met: [] })]).toEqual([false]);
    expect(markedAlike({ framework, both: 10, alike: 7, met: [] })).toBe(false);
    expect(markedAlike({ framework, both: 12, alike: 9, met: [] })).toBe(true);
    expect(rankSimilar([candidate("a", marks(9, 9)), candidate("b")])).toEqual([]);
  });

  it("five at most, and in any order of the candidates the same", () => {
    const any = fc.record({
      country: fc.subarray(["IT", "AT"]),
      targetGroup: fc.subarray(["women", "students"]),
      both: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (all) => {
        const candidates = all.map(({ country, targetGroup, both }, index) =>
          candidate(`c${index}`, { ...terms({ country, targetGroup }), ...marks(both, both) }),
        );
        const found = rankSimilar(candidates);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(rankSimilar([...candidates].reverse())).toEqual(found);
      }),
    );
  });

  it("and the items named are those that the fewest of the others meet, in the framework's order", () => {
    const common = ["1.1.1", "1.1.2", "1.1.3"];
    const [first] = rankSimilar([
      candidate("a", {
        ...terms({ country: ["IT"], targetGroup: ["women"] }),
        ...marks(20, 20, [...common, "2.1.1", "3.2.5", "4.1.2"]),
      }),
      ...["b", "c"].map((slug) =>
        candidate(slug, { ...terms({ country: ["IT"] }), ...marks(20, 20, common) }),
      ),
    ]);
    expect(first?.marks[0]?.telling).toEqual(["1.1.1", "2.1.1", "3.2.5", "4.1.2"]);
  });
});

describe("previous versions", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const row = (id: number, replacedById: number | null, state: VersionRow["state"] = "unpublished") => ({
    id,
    replacedById,
    state,
    framework,
    publishedAt: day(id),
  });

  it("are what leads to a published assessment, the latest first, with when each was replaced", () => {
    const found = previousVersions([row(1, 2), row(2, 3), row(3, null, "published")]);
    expect(found.map(({ id, replacedAt }) => [id, replacedAt])).toEqual([
      [2, day(3)],
      [1, day(2)],
    ]);
  });

  it("go when what replaced them was withdrawn or is not there, and a circle ends", () => {
    expect(previousVersions([row(1, 2), row(2, null)])).toEqual([]);
    expect(previousVersions([row(1, 9)])).toEqual([]);
    expect(previousVersions([row(1, 2), row(2, 1)])).toEqual([]);
  });

  it.each(["0", "-1", "1e3", "", " 1", "01", "9".repeat(20), "../1", "\u0661"])(
    "have no number %j",
    (text) => {
      expect(parseVersionId(text)).toBeNull();
    },
  );
});
