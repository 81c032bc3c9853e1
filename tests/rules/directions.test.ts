import { describe, expect, it } from "vitest";
import {
  circles,
  clientReachingServer,
  databaseOutsideItsPlace,
  impureReader,
  wrongDirections,
} from "./directions";
import { parseSourceFiles, readSourceFiles } from "./source-files";

const project = readSourceFiles();

it("looks at the whole project", () => {
  expect(project.map((file) => file.path)).toEqual(
    expect.arrayContaining(["lib/env.ts", "lib/db/client.ts", "lib/writeup/tree.ts", "next.config.ts"]),
  );
  const env = project.find((file) => file.path === "lib/env.ts");
  expect(env?.imports.map(({ specifier, file }) => [specifier, file])).toEqual([
    ["node:path", null],
    ["zod", null],
    ["./paths", "lib/paths.ts"],
  ]);
});

describe("imports go one way", () => {
  it("in the project", () => expect(wrongDirections(project)).toEqual([]));

  it.each([
    ["lib/catalogue/card.ts", 'import { Card } from "@/components/card";', "lib knows no components"],
    ["components/card.tsx", 'import page from "../app/page";', "only app imports from app"],
    ["lib/shared/text.ts", 'import { a } from "../catalogue/schema";', "shared imports nothing of ours"],
    [
      "lib/catalogue/queries.ts",
      'import type { Draft } from "../imports/draft";',
      "catalogue may not use imports",
    ],
    ["lib/writeup/tree.ts", 'import { env } from "../env";', "the reader is pure"],
    [
      "app/page.tsx",
      'import { x } from "../tests/setup/x";',
      "the application knows no tests, scripts or seeds",
    ],
  ])("%s with %s is found", (path, text, reason) => {
    expect(wrongDirections(parseSourceFiles({ [path]: text }))).toEqual([expect.stringContaining(reason)]);
  });
});

describe("the database is spoken to in its place", () => {
  it("in the project", () => expect(databaseOutsideItsPlace(project)).toEqual([]));

  it("an import elsewhere is found", () => {
    const files = parseSourceFiles({
      "app/page.tsx": 'import { getDb } from "@/lib/db/client";',
      "lib/catalogue/facets.ts": 'import type { Prisma } from "@prisma/client";',
      "lib/catalogue/queries.ts": 'import { getDb } from "../db/client";',
      "lib/db/client.ts": 'import { PrismaLibSql } from "@prisma/adapter-libsql";',
    });
    expect(databaseOutsideItsPlace(files)).toEqual([
      "app/page.tsx → @/lib/db/client",
      "lib/catalogue/facets.ts → @prisma/client",
    ]);
  });
});

describe("the reader is pure", () => {
  it("in the project", () => expect(impureReader(project)).toEqual([]));

  it("zod behind another file is found, a type is not", () => {
    const files = parseSourceFiles({
      "lib/writeup/read.ts":
        'import { a } from "../shared/a";\nimport type { Framework } from "../frameworks/schema";',
      "lib/shared/a.ts": 'import { z } from "zod";',
      "lib/frameworks/schema.ts": 'import { z } from "zod";',
    });
    expect(impureReader(files)).toEqual(["lib/writeup/read.ts → lib/shared/a.ts → zod"]);
  });
});

describe("client components stay in the browser", () => {
  it("in the project", () => expect(clientReachingServer(project)).toEqual([]));

  it("a way to the server is found, unless an action or a type stands between", () => {
    const files = parseSourceFiles({
      "components/a.tsx": '"use client";\nimport { b } from "./b";\nimport { act } from "./actions";',
      "components/b.tsx": 'import { findPractices } from "@/lib/catalogue/queries";',
      "components/c.tsx": '"use client";\nimport type { Db } from "@/lib/db/client";',
      "components/actions.ts": '"use server";\nimport { env } from "@/lib/env";',
      "lib/catalogue/queries.ts": "",
      "lib/db/client.ts": "",
      "lib/env.ts": "",
    });
    expect(clientReachingServer(files)).toEqual([
      "components/a.tsx → components/b.tsx → lib/catalogue/queries.ts",
    ]);
  });
});

describe("imports go in no circle", () => {
  it("in the project", () => expect(circles(project)).toEqual([]));

  it("a circle is found, one of types is not", () => {
    const files = parseSourceFiles({
      "lib/a.ts": 'import { b } from "./b";',
      "lib/b.ts": 'import {\n  c,\n} from "./c";',
      "lib/c.ts": 'export { a } from "./a";',
      "lib/d.ts": 'import { type E } from "./e";',
      "lib/e.ts": 'import { d } from "./d";\n// import { a } from "./a"',
    });
    expect(circles(files)).toEqual(["lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts"]);
  });
});
