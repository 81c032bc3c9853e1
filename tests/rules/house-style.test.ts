import { describe, expect, it } from "vitest";
import { badNames, barrels, environmentReaders, postponedWork, tooLong } from "./house-style";
import { parseSourceFiles, readSourceFiles } from "./source-files";

const project = readSourceFiles();
const lines = (count: number) => "const a = 1;\n".repeat(count);

describe("files are short", () => {
  it("in the project", () => expect(tooLong(project)).toEqual([]));

  it("one line too many is found", () => {
    const files = parseSourceFiles({
      "app/[locale]/page.tsx": lines(81),
      "app/[locale]/about/page.tsx": lines(80),
      "lib/a.ts": lines(301),
      "lib/b.ts": lines(300),
    });
    expect(tooLong(files)).toEqual([
      "app/[locale]/page.tsx: 81 lines, at most 80",
      "lib/a.ts: 301 lines, at most 300",
    ]);
  });
});

describe("there are no barrels", () => {
  it("in the project", () => expect(barrels(project)).toEqual([]));

  it("they are found", () => {
    const files = parseSourceFiles({
      "lib/a/index.ts": "export const a = 1;",
      "lib/b.ts": 'export * from "./a";\nexport const b = 1;',
      "lib/c.ts": '/** All. */\nexport { a } from "./a";\nexport type { B } from "./b";',
      "lib/d.ts": 'export { a } from "./a";\nexport const d = 1;',
    });
    expect(barrels(files)).toEqual(["lib/a/index.ts", "lib/b.ts", "lib/c.ts"]);
  });
});

describe("one file reads the environment", () => {
  it("in the project", () => expect(environmentReaders(project)).toEqual([]));

  it("another one is found, a comment is not", () => {
    const files = parseSourceFiles({
      "lib/env.ts": "process.env.PORT",
      "lib/db/client.ts": "process.env.DATABASE_URL",
      "app/page.tsx": "// process.env is read in lib/env.ts",
      "scripts/start.ts": "process.env.CI",
    });
    expect(environmentReaders(files)).toEqual(["lib/db/client.ts"]);
  });
});

describe("names say what a file holds", () => {
  it("in the project", () => expect(badNames(project)).toEqual([]));

  it("others are found", () => {
    const wrong = [
      "lib/catalogue/utils.ts",
      "components/PracticeCard.tsx",
      "lib/types.ts",
      "lib/helpers/dates.ts",
    ];
    const right = [
      "app/[locale]/practices/[slug]/page.tsx",
      "app/(main)/api/v1/route.ts",
      "tests/e2e/browse.no-script.spec.ts",
    ];
    const files = parseSourceFiles(Object.fromEntries([...wrong, ...right].map((path) => [path, ""])));
    expect(badNames(files)).toEqual(wrong);
  });
});

describe("nothing is put off", () => {
  it("in the project", () => expect(postponedWork(project)).toEqual([]));

  it("a note to do it later is found", () => {
    const files = parseSourceFiles({ "lib/a.ts": `const a = 1;\n// ${"TO"}${"DO"}: the rest` });
    expect(postponedWork(files)).toEqual(["lib/a.ts:2"]);
  });
});
