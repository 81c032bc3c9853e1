/** What may be done to a draft in each of its states: every command in every state, and a refusal leaves everything as it was. */
import { expect, it } from "vitest";
import { chooseFramework, readDraft, uploadDrafts } from "../../../lib/drafts/commands";
import { decidePlace, discardDraft, reopenDraft } from "../../../lib/drafts/commands-decide";
import { saveDraftFields, takeSuggestion } from "../../../lib/drafts/commands-edit";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { publishAll } from "../../../lib/drafts/commands-publish-all";
import type { ImportState } from "../../../lib/drafts/schema";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, utf8, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);

const COMMANDS = {
  read: (id: number) => readDraft(id, db).then((state) => ({ ok: state === "open" })),
  save: (id: number) =>
    saveDraftFields({ id, ordinal: 1, fields: [{ key: "title", value: "Other", version: 0 }], actor }, db),
  take: (id: number) =>
    takeSuggestion({ id, ordinal: 1, key: "mark:3.2.5", value: "notMet", version: 0, actor }, db),
  decide: (id: number) => decidePlace({ id, ordinal: 1, place: { as: "leaveOut" }, actor }, db),
  choose: (id: number) => chooseFramework({ id, framework: "spring-good-practice", actor }, db),
  publish: (id: number) => publishWriteUp({ id, ordinal: 1, reason: null, actor }, db),
  publishAll: (id: number) => publishAll({ id, reason: null, actor }, db),
  discard: (id: number) => discardDraft({ id, reason: "r", actor }, db),
  reopen: (id: number) => reopenDraft({ id, reason: "r", actor }, db),
} satisfies Record<string, (id: number) => Promise<{ ok: boolean }>>;
type Command = keyof typeof COMMANDS;

/** What each state allows. */
const ALLOWED: Record<ImportState | "missing", Command[]> = {
  missing: [],
  waiting: ["read", "discard"],
  unreadable: ["discard"],
  open: ["save", "take", "decide", "choose", "publish", "publishAll", "discard"],
  publishing: [],
  published: [],
  discarded: ["reopen"],
};

let made = 0;
/** A draft in this state, of a document of its own. */
async function draftIn(state: ImportState | "missing"): Promise<number> {
  made++;
  if (state === "missing") return 999_999;
  const text = writeUpText(`Practice ${made}`, {
    answers: { "3.2": `Wording number ${made}, unlike any other one of this catalogue.` },
    marks: { "3.2.5": "met" },
  });
  if (state === "waiting") {
    const [uploaded] = await uploadDrafts({ files: [{ name: "a.txt", bytes: utf8(text) }], actor }, db);
    if (uploaded?.outcome !== "stored") throw new Error("Not stored");
    return uploaded.id;
  }
  if (state === "unreadable") return bring(db, actor, `%PDF-1.7 no more than this ${made}`);
  const id = await bring(db, actor, text);
  if (state === "publishing") await publishAll({ id, reason: null, actor }, db);
  if (state === "published") await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
  if (state === "discarded") await discardDraft({ id, reason: "r", actor }, db);
  return id;
}

/** All that a command could change, but why something was refused. */
async function everything() {
  const drafts = await db.importDraft.findMany({ omit: { bytes: true } });
  const writeUps = await db.importDraftWriteUp.findMany({ omit: { problem: true } });
  const fields = await db.importDraftField.findMany();
  const counts = await Promise.all([
    db.practice.count(),
    db.assessment.count(),
    db.source.count(),
    db.correction.count(),
    db.auditEntry.count(),
  ]);
  return { drafts, writeUps, fields, counts };
}

const rows = Object.entries(ALLOWED).flatMap(([state, allowed]) =>
  (Object.keys(COMMANDS) as Command[]).map((command) => ({
    state: state as ImportState | "missing",
    command,
    is: allowed.includes(command) ? "allowed" : "refused",
  })),
);

it.each(rows)("$state: $command is $is", async ({ state, command, is }) => {
  const id = await draftIn(state);
  if (state !== "missing") {
    expect(await db.importDraft.findUnique({ where: { id }, select: { state: true } })).toEqual({ state });
  }
  const before = await everything();
  const { ok } = await COMMANDS[command](id);
  const after = await everything();
  expect(ok).toBe(is === "allowed");
  if (is === "refused") expect(after).toEqual(before);
  else expect(after).not.toEqual(before);
});
