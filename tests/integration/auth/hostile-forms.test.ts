/** Forms of the administration that somebody made up: each action leads to a page that says what is wrong, or says it itself; none fails. */
import { beforeAll, expect, it, vi } from "vitest";
import * as account from "../../../app/[locale]/admin/account/actions";
import * as assessments from "../../../app/[locale]/admin/assessments/[id]/actions";
import * as corrections from "../../../app/[locale]/admin/assessments/[id]/correct-actions";
import * as backups from "../../../app/[locale]/admin/backups/actions";
import * as frameworks from "../../../app/[locale]/admin/frameworks/actions";
import * as writeUps from "../../../app/[locale]/admin/import/[id]/[ordinal]/actions";
import * as comparison from "../../../app/[locale]/admin/import/[id]/[ordinal]/compare/actions";
import * as drafts from "../../../app/[locale]/admin/import/[id]/actions";
import * as imports from "../../../app/[locale]/admin/import/actions";
import * as join from "../../../app/[locale]/admin/join/[token]/actions";
import * as newPassword from "../../../app/[locale]/admin/new-password/[token]/actions";
import * as people from "../../../app/[locale]/admin/people/actions";
import * as practices from "../../../app/[locale]/admin/practices/[slug]/actions";
import * as queue from "../../../app/[locale]/admin/queue/[reference]/actions";
import * as setup from "../../../app/[locale]/admin/setup/[token]/actions";
import * as signIn from "../../../app/[locale]/admin/sign-in/actions";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";

const { db } = seededDatabase();
// Whoever is signed in below is there: the first person.
beforeAll(() => makeAdministrator(db));
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
  imports,
  setup,
  join,
  newPassword,
  signIn,
};
function actionsTaking(count: number) {
  return Object.entries(modules).flatMap(([name, module]) =>
    Object.entries(module)
      .filter(([, action]) => typeof action === "function" && action.length === count)
      .map(([action, run]) => [`${name} ${action}`, run as unknown] as const),
  );
}
const actions = actionsTaking(1) as [string, Action][];
// What the page says of itself, and what the action answered last: both come with the form.
type BoundAction = (where: unknown, before: unknown, form: FormData) => Promise<unknown>;
const boundActions = actionsTaking(3) as [string, BoundAction][];

const NAMES =
  "locale id ordinal role reference note as practice other reason sure name framework key correction from into merge version json session part line place step chosen keys assessment email";

it("each action is tried", () => {
  expect(actions.length).toBeGreaterThan(15);
  expect(boundActions.length).toBeGreaterThan(9);
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
    expect(await outcomeOf(action(form))).toMatch(LEADS_ON);
  }
});

it.each(boundActions)("%s, whatever is bound to it", async (_, action) => {
  const words = [undefined, null, 7, 7n, "x", "\0", "x".repeat(20_000), [], {}, new Map(), new File([], "x")];
  const names = ["locale", "id", "ordinal", "part", "key", "token", "next"];
  const places = words.flatMap((word) => [word, Object.fromEntries(names.map((name) => [name, word]))]);
  const before = [null, ...words.map((attempt) => ({ attempt }))];
  const posts = [
    ...places.map((where) => [where, null] as const),
    ...before.map((state) => [{ locale: "en" }, state] as const),
  ];
  for (const [where, state] of posts) {
    const outcome = await outcomeOf(action(where, state, new FormData()));
    if (typeof outcome === "string") expect(outcome).toMatch(LEADS_ON);
    // Back in the form, with what is wrong.
    else expect(outcome).toMatchObject({ attempt: expect.any(Number), errors: expect.any(Array) });
  }
});

const LEADS_ON = /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/;

/** Gives what an action answers, or where it leads. */
async function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && "digest" in error) return error.digest;
    throw error;
  }
}
