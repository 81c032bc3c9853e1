/** What stands before every page, action and route of the administration, read from the source files. */
import { type SourceFile, withoutComments } from "./source-files";

/** Who is let in: an administrator, whoever is signed in, whoever holds the link of the address, or anyone. */
export type Guard = "administrator" | "editor" | "link" | "anyone";

const ADMIN = "app/[locale]/admin/";

/** Gives the guard of each page, route and action below /admin, by "people/page.tsx" or "people/actions.ts inviteAction". */
export function adminGuards(files: readonly SourceFile[]): Record<string, Guard> {
  const found: Record<string, Guard> = {};
  for (const { path, text } of files) {
    if (!path.startsWith(ADMIN)) continue;
    const name = path.slice(ADMIN.length);
    const code = withoutComments(text);
    if (/(^|\/)(page\.tsx|route\.ts)$/.test(name)) found[name] = guardOf(code);
    if (/^\s*["']use server["']/.test(code.trim())) {
      // Each function from its head to the next one that is exported.
      for (const part of code.split(/^(?=export )/m)) {
        const action = /^export (?:async )?(?:function|const) (\w+)/.exec(part)?.[1];
        if (action) found[`${name} ${action}`] = guardOf(part);
      }
    }
  }
  return found;
}

function guardOf(code: string): Guard {
  if (/\bawait requireAdministrator\(\)/.test(code)) return "administrator";
  if (/\bawait requireEditor\(\)/.test(code)) return "editor";
  return /\bawait openInvitation\(|\btoken\b.*whereSchema/.test(code) ? "link" : "anyone";
}
