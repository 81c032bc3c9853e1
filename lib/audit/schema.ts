/** The history: what an entry is. Browser-safe (zod only). */
import { z } from "zod";

/** Every kind of change there is. A new one is added here, and every command that changes anything names its own. */
export const auditActions = [
  "person.create",
  "person.changeRole",
  "person.disable",
  "person.enable",
  "person.changePassword",
  "invitation.create",
  "invitation.revoke",
  "invitation.use",
  "session.start",
  "session.end",
  "session.endAll",
  "signIn.fail",
  "import.upload",
  "import.edit",
  "import.decide",
  "import.read",
  "import.publish",
  "import.publishAll",
  "import.discard",
  "import.reopen",
  "assessment.unpublish",
  "assessment.restore",
  "assessment.replace",
  "practice.correct",
  "practice.merge",
  "practice.unmerge",
  "selfAssessment.submit",
  "selfAssessment.withdraw",
  "selfAssessment.return",
  "selfAssessment.publish",
  "selfAssessment.delete",
  "framework.add",
  "backup.create",
  "backup.delete",
] as const;
export const auditActionSchema = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** The kinds of thing that are changed, in the field's words. */
export const auditSubjects = [
  "person",
  "session",
  "invitation",
  "backup",
  "importDraft",
  "assessment",
  "practice",
  "selfAssessment",
  "framework",
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/** Who did it: a person who is signed in, the author behind a private link (never named), a command, or the server itself. */
export type Actor =
  | { kind: "person"; id: number; name: string }
  | { kind: "author" }
  | { kind: "command" }
  | { kind: "server" };

/** What JSON can hold. */
export type AuditValue = null | string | number | boolean | AuditValue[] | { [key: string]: AuditValue };

/** What somebody did. `subjectId` is the subject's slug or number. */
export type AuditEvent = {
  actor: Actor;
  action: AuditAction;
  subject: AuditSubject;
  subjectId: string;
  before?: AuditValue;
  after?: AuditValue;
  reason?: string;
};

/** A row of the history, as it is shown and hashed. */
export type AuditRow = {
  id: number;
  at: Date;
  actorId: number | null;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  previous: string;
  hash: string;
};
