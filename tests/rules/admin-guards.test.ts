import { expect, it } from "vitest";
import { adminGuards } from "./admin-guards";
import { parseSourceFiles, readSourceFiles } from "./source-files";

/** Pages and actions that stand open, and why. Everything else below /admin begins with a guard. */
const OPEN: Record<string, string> = {
  "sign-in/page.tsx": "the way in",
  "sign-in/actions.ts signInAction": "the way in",
  "link-gone/page.tsx": "says that a link is good for nothing, whoever opened it",
  "setup/[token]/page.tsx": "the link is what lets in",
  "setup/[token]/actions.ts setUpAction": "the link is what lets in",
  "join/[token]/page.tsx": "the link is what lets in",
  "join/[token]/actions.ts joinAction": "the link is what lets in",
  "new-password/[token]/page.tsx": "the link is what lets in",
  "new-password/[token]/actions.ts newPasswordAction": "the link is what lets in",
};

it("every page, route and action of the administration begins with a guard, or is open for a reason", () => {
  const guards = adminGuards(readSourceFiles());
  expect(Object.keys(guards).length).toBeGreaterThan(20);
  const open = Object.keys(guards).filter((name) => guards[name] === "anyone" || guards[name] === "link");
  expect(open.sort()).toEqual(Object.keys(OPEN).sort());
});

it("finds one without", () => {
  const guards = adminGuards(
    parseSourceFiles({
      "app/[locale]/admin/a/page.tsx": "export default async function A() { await requireEditor(); }",
      "app/[locale]/admin/b/page.tsx": "// await requireEditor()\nexport default async function B() {}",
      "app/[locale]/admin/b/route.ts": "export async function GET() { await requireAdministrator(); }",
      "app/[locale]/admin/b/actions.ts":
        '"use server";\nexport async function one() {\n  await requireEditor();\n}\nexport async function two() {}',
      "app/[locale]/about/page.tsx": "export default function About() {}",
    }),
  );
  expect(guards).toEqual({
    "a/page.tsx": "editor",
    "b/page.tsx": "anyone",
    "b/route.ts": "administrator",
    "b/actions.ts one": "editor",
    "b/actions.ts two": "anyone",
  });
});
