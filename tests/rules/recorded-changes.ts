/**
 * Whether every command that changes anything writes it into the history. Each exported function of a `commands` file stands in
 * one of two tables: recorded, with the test that calls it and finds the row; or not recorded, with the reason.
 */
import type { SourceFile } from "./source-files";

const EVERY_CHANGE = "tests/integration/audit/every-change.test.ts";
const SUBMISSION = "tests/integration/assessment/submission.test.ts";
const CORRECTIONS = "tests/integration/corrections/corrections.test.ts";
const CORRECTION_HISTORY = "tests/integration/corrections/correction-history.test.ts";
const DECISIONS = "tests/integration/review/decisions.test.ts";
const REPLACED = "tests/integration/review/replaced.test.ts";
const MERGES = "tests/integration/practices/merge.test.ts";
const DRAFTS = "tests/integration/drafts/recorded.test.ts";

/** The test that proves it. */
export const RECORDED: Readonly<Record<string, string>> = {
  "lib/auth/commands.ts signIn": EVERY_CHANGE,
  "lib/auth/commands.ts knowsPassword": EVERY_CHANGE,
  "lib/auth/commands.ts openSession": EVERY_CHANGE,
  "lib/auth/commands.ts endSession": EVERY_CHANGE,
  "lib/auth/commands.ts endSessions": EVERY_CHANGE,
  "lib/auth/commands.ts closeSessions": EVERY_CHANGE,
  "lib/auth/commands-invitations.ts inviteFirstAdministrator": EVERY_CHANGE,
  "lib/auth/commands-invitations.ts invitePerson": EVERY_CHANGE,
  "lib/auth/commands-invitations.ts inviteNewPassword": EVERY_CHANGE,
  "lib/auth/commands-invitations.ts revokeInvitation": EVERY_CHANGE,
  "lib/auth/commands-invitations.ts revoke": EVERY_CHANGE,
  "lib/auth/commands-joining.ts setUp": EVERY_CHANGE,
  "lib/auth/commands-joining.ts join": EVERY_CHANGE,
  "lib/auth/commands-joining.ts chooseNewPassword": EVERY_CHANGE,
  "lib/auth/commands-joining.ts createPerson": EVERY_CHANGE,
  "lib/auth/commands-people.ts createFirstAdministrator": EVERY_CHANGE,
  "lib/auth/commands-people.ts changeRole": EVERY_CHANGE,
  "lib/auth/commands-people.ts disablePerson": EVERY_CHANGE,
  "lib/auth/commands-people.ts enablePerson": EVERY_CHANGE,
  "lib/auth/commands-people.ts changePassword": EVERY_CHANGE,
  "lib/backups/commands.ts createBackup": EVERY_CHANGE,
  "lib/backups/commands.ts deleteBackup": EVERY_CHANGE,
  "lib/assessment/commands-submission.ts submitDraft": SUBMISSION,
  "lib/assessment/commands-submission.ts withdrawSubmission": SUBMISSION,
  "lib/assessment/commands-submission.ts deleteDraft": SUBMISSION,
  "lib/corrections/commands.ts correctField": CORRECTIONS,
  "lib/corrections/commands.ts restoreVersion": CORRECTION_HISTORY,
  "lib/review/commands.ts publishSubmission": DECISIONS,
  "lib/review/commands.ts returnSubmission": DECISIONS,
  "lib/review/commands-state.ts unpublishAssessment": DECISIONS,
  "lib/review/commands-state.ts restoreAssessment": DECISIONS,
  "lib/review/commands-replaced.ts replaceByLater": REPLACED,
  "lib/review/commands-replaced.ts restoreReplaced": REPLACED,
  "lib/drafts/commands.ts uploadDrafts": DRAFTS,
  "lib/drafts/commands.ts chooseFramework": DRAFTS,
  "lib/drafts/commands-edit.ts saveDraftFields": DRAFTS,
  "lib/drafts/commands-edit.ts takeSuggestion": DRAFTS,
  "lib/drafts/commands-decide.ts decidePlace": DRAFTS,
  "lib/drafts/commands-decide.ts discardDraft": DRAFTS,
  "lib/drafts/commands-decide.ts reopenDraft": DRAFTS,
  "lib/drafts/commands-publish.ts publishWriteUp": DRAFTS,
  "lib/drafts/commands-publish-all.ts publishAll": DRAFTS,
  "lib/drafts/commands-publish-all.ts runPublishing": DRAFTS,
  "lib/frameworks/commands-add.ts addFramework": "tests/integration/frameworks/versions.test.ts",
  "lib/practices/commands.ts mergePractices": MERGES,
  "lib/practices/commands.ts unmergePractice": MERGES,
};

const AUTHOR =
  "an author's own words behind a private link: nobody else's business, and deleting them must leave nothing";
const WITHIN = "a step of another command, inside its transaction; that one records the whole";
const AT_START =
  "loads the criteria of seeds/ at the start, the same each time; they stand in the repository";

/** Why not. */
export const NOT_RECORDED: Readonly<Record<string, string>> = {
  "lib/audit/commands.ts recordChange": "it is what records",
  "lib/auth/commands.ts touchSession":
    "notes when a session was last used, at most once an hour; the session's beginning is recorded",
  "lib/assessment/commands.ts startDraft": AUTHOR,
  "lib/assessment/commands.ts saveFields": AUTHOR,
  "lib/assessment/commands.ts getWritable": "reads only",
  "lib/assessment/commands.ts unlessFull": "changes nothing itself",
  "lib/assessment/commands-upload.ts keepUpload": AUTHOR,
  "lib/assessment/commands-upload.ts deleteUpload": AUTHOR,
  "lib/assessment/commands-untouched.ts deleteUntouchedDrafts":
    "at the start, drafts that nobody ever wrote to: there is nothing that history could tell of them",
  "lib/catalogue/commands-versions.ts replaceAssessment": WITHIN,
  "lib/corrections/commands-rows.ts writeEntries": WITHIN,
  "lib/corrections/commands-rows.ts writeSections": WITHIN,
  "lib/corrections/commands-stored.ts writeStored": WITHIN,
  "lib/frameworks/commands.ts saveFramework": AT_START,
  "lib/frameworks/commands-crosswalk.ts saveCrosswalk": AT_START,
  "lib/imports/commands.ts importDocument":
    "the command line and the seeds: the document itself is kept, byte for byte, with the time of its import",
  "lib/imports/commands-assessment.ts getFrameworkIds": "reads only",
  "lib/imports/commands-assessment.ts createAssessment": WITHIN,
  "lib/imports/commands-assessment.ts linkSource": WITHIN,
  "lib/imports/commands-assessment.ts findSharedAnswers": "reads only",
  "lib/imports/commands-practice.ts findOrCreatePractice": WITHIN,
  "lib/practices/commands-settle.ts getMergesBelow": "reads only",
  "lib/practices/commands-settle.ts getMergesAbove": "reads only",
  "lib/practices/commands-settle.ts saveMoved": WITHIN,
  "lib/practices/commands-settle.ts settle": WITHIN,
  "lib/drafts/commands.ts readDraft":
    "gives the lines of a document that was recorded when it came; the same bytes give them again",
  "lib/drafts/commands-reading.ts readWaiting": "calls readDraft",
  "lib/drafts/commands-edit.ts loadOpen": "reads only",
  "lib/drafts/commands-close.ts closeWhenDone": WITHIN,
  "lib/drafts/commands-corrections.ts recordEdits": WITHIN,
  "lib/drafts/commands-merge.ts mergeInto": WITHIN,
  "lib/drafts/commands-merge-practice.ts mergePractice": WITHIN,
  "lib/drafts/commands-publish.ts publishIn": WITHIN,
  "lib/drafts/commands-publish-all.ts resumePublishing": "calls runPublishing",
  "lib/drafts/commands-replaced.ts recordReplaced": WITHIN,
  "lib/drafts/commands-resume.ts resumeDrafts": "calls readWaiting and runPublishing",
  "lib/drafts/commands-source.ts keepSource": WITHIN,
  "lib/drafts/commands-source.ts addToReading": WITHIN,
  "lib/review/commands-state.ts tellAuthor": WITHIN,
  "lib/search/commands.ts rebuildPassages":
    "derived from what is recorded elsewhere, and can be made again from it",
};

/** Gives every exported function of the commands' files, as "lib/auth/commands.ts signIn". */
export function exportedCommands(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^lib\/[a-z-]+\/commands(-[a-z-]+)?\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)].map(
        ([, name]) => `${path} ${name}`,
      ),
    );
}

/** Gives what is wrong: a command in neither table, in both, or in one though there is none such. */
export function unaccounted(
  commands: readonly string[],
  { recorded, notRecorded }: { recorded: readonly string[]; notRecorded: readonly string[] },
): string[] {
  const known = new Set(commands);
  return [
    ...commands
      .filter((command) => !recorded.includes(command) && !notRecorded.includes(command))
      .map((command) => `${command}: in neither table`),
    ...recorded.filter((command) => notRecorded.includes(command)).map((command) => `${command}: in both`),
    ...[...recorded, ...notRecorded]
      .filter((command) => !known.has(command))
      .map((command) => `${command}: there is none such`),
  ];
}
