/** What an administrator is told before a version is added. */
import { expect, it } from "vitest";
import { checkedFramework } from "../../../components/frameworks-admin/check-words";
import { versionPath } from "../../../components/frameworks-admin/version-path";
import { frameworkBySlug } from "../../fixtures/read-seed";

const framework = frameworkBySlug("spring-good-practice");
const version = { state: "version" as const, version: 2, changes: [], headingOf: null };

it("how many published assessments are by the version shown, and what the public pages will show", () => {
  const wordsOf = (published: number) =>
    checkedFramework({ framework, preview: { ...version, shown: { version: 1, published } } }, "en")
      .publicPages;
  expect(wordsOf(57)).toMatch(
    /^57 published assessments are by version 1\..*go on showing version 1 until an assessment by version 2 is published/,
  );
  expect(wordsOf(57)).toContain("From then on they show version 2 alone; the assessments by version 1");
  expect(wordsOf(1)).toMatch(/^1 published assessment is by version 1\..*the page of its practice/);
});

it("that nothing is in the way when no published assessment is by an older version; nothing of a new set", () => {
  const { publicPages } = checkedFramework({ framework, preview: { ...version, shown: null } }, "en");
  expect(publicPages).toBe(
    "No published assessment is by an older version: the public pages of these criteria show version 2 at once.",
  );
  const preview = { state: "new", version: 1, headingOf: null } as const;
  expect(checkedFramework({ framework, preview }, "en").publicPages).toBeNull();
});

it("a version that is not shown is read as the blank form", () => {
  expect(versionPath({ slug: "a", isShown: true })).toBe("/criteria/a");
  expect(versionPath({ slug: "a", isShown: false })).toBe("/assess/form/a");
});
