/** Writes the history. The only place that does. */
import type { Tx } from "../db/client";
import { Prisma } from "../db/generated/client";
import { storableText } from "../shared/storable-text";
import { BEGINNING, rowHash } from "./chain";
import type { Actor, AuditEvent } from "./schema";

/**
 * Adds one row about a change, in the transaction that makes the change: both are kept, or neither. The transaction holds the
 * write lock from its beginning, so no other row can come between. Throws only when the database fails. What the database would not
 * give back as it was is replaced before it is hashed: otherwise the chain would be broken for good.
 */
export async function recordChange(tx: Tx, event: AuditEvent): Promise<void> {
  const last = await tx.auditEntry.findFirst({ orderBy: { id: "desc" }, select: { hash: true } });
  const row = {
    at: new Date(),
    actorId: event.actor.kind === "person" ? event.actor.id : null,
    actor: storableText(nameOf(event.actor)),
    action: event.action,
    subject: event.subject,
    subjectId: storableText(event.subjectId),
    before: event.before ?? null,
    after: event.after ?? null,
    reason: event.reason === undefined ? null : storableText(event.reason),
    previous: last?.hash ?? BEGINNING,
  };
  await tx.auditEntry.create({
    data: {
      ...row,
      before: row.before ?? Prisma.DbNull,
      after: row.after ?? Prisma.DbNull,
      hash: rowHash(row),
    },
    select: { id: true },
  });
}

const NAMES = { author: "author, by private link", command: "command line", server: "server" } as const;

function nameOf(actor: Actor): string {
  return actor.kind === "person" ? actor.name : NAMES[actor.kind];
}
