/** Forms of the administration that somebody made up: each action leads to a page that says what is wrong, and none fails. */
import { expect, it, vi } from "vitest";
import * as account from "../../../app/[locale]/admin/account/actions";
import * as assessments from "../../../app/[locale]/admin/assessments/[id]/actions";
import * as corrections from "../../../app/[locale]/admin/assessments/[id]/correct-actions";
import * as backups from "../../../app/[locale]/admin/backups/actions";
import * as frameworks from "../../../app/[locale]/admin/frameworks/actions";
import * as writeUps from "../../../app/[locale]/admin/import/[id]/[ordinal]/actions";
import * as comparison from "../../../app/[locale]/admin/import/[id]/[ordinal]/compare/actions";
import * as drafts from "../../../app/[locale]/admin/import/[id]/actions";
import * as people from "../../../app/[locale]/admin/people/actions";
import * as practices from "../../../app/[locale]/admin/practices/[slug]/actions";
import * as queue from "../../../app/[locale]/admin/queue/[reference]/actions";
import { seededDatabase } from "../../setup/database";

seededDatabase();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
}));
vi.mock("../../../lib/auth/session", () => {
  const person = { id: 1, name: "Ada", email: "ada@example.org", role: "administrator" };
  const signedIn = { person, sessionId: "own", actor: { kind: "command" } };
  return {
    requireEditor: async () => signedIn,
    requireAdministrator: async () => signedIn,
    forgetSession: async () => {},
  };
});

type Action = (form: FormData) => Promise<void>;
const modules = {
  account,
  assessments,
  corrections,
  backups,
  frameworks,
  drafts,
  writeUps,
  comparison,
  people,
  practices,
  queue,
};
// Those that take a form and nothing else; the others are called by a page, with its own words before the form.
const actions = Object.entries(modules).flatMap(([name, module]) =>
  Object.entries(module)
    .filter(([, action]) => typeof action === "function" && action.length === 1)
    .map(([action, run]) => [`${name} ${action}`, run as Action] as const),
);

const NAMES =
  "locale id ordinal role reference note as practice other reason sure name framework key correction from into merge version json session part line place step chosen keys assessment email";

it("each action that takes a form is tried", () => {
  expect(actions.length).toBeGreaterThan(15);
});

it.each(actions)("%s", async (_, action) => {
  const nothing = new FormData();
  const forms = ["", "x", "\0", "-1", "1e999", "__proto__", "\ud800", "9".repeat(30), "x".repeat(20_000)].map(
    (value) => {
      const form = new FormData();
      for (const name of NAMES.split(" ")) form.set(name, value);
      return form;
    },
  );
  const files = new FormData();
  for (const name of NAMES.split(" ")) files.set(name, new File(["x"], "x.txt"));
  for (const form of [nothing, ...forms, files]) {
    const thrown: unknown = await action(form).catch((error: unknown) => error);
    const digest = thrown instanceof Error && "digest" in thrown ? String(thrown.digest) : thrown;
    expect(digest).toMatch(/^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/);
  }
});
