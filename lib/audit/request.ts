/** What an address asks of the history. Browser-safe (zod only); what cannot be read is left out. */
import { z } from "zod";
import { boundedInteger, MAX_PAGE } from "../shared/paging";
import {
  type AuditAction,
  type AuditSubject,
  auditActionSchema,
  auditActions,
  auditSubjects,
} from "./schema";

export type HistoryRequest = {
  who: number | null;
  action: AuditAction | null;
  subject: AuditSubject | null;
  id: string;
  /** Days as ISO 8601 writes them, "" for none. */
  from: string;
  to: string;
  page: number;
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const day = z.iso.date().catch("");
/** As long as a practice's slug can be. */
const LONGEST_ID = 200;

/** Reads the parameters of an address. */
export function historyRequest(asked: Asked): HistoryRequest {
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const who = boundedInteger(one("who"), { min: 1, max: Number.MAX_SAFE_INTEGER, fallback: 0 });
  return {
    who: who === 0 ? null : who,
    action: auditActionSchema.nullable().catch(null).parse(one("action")),
    subject: z.enum(auditSubjects).nullable().catch(null).parse(one("subject")),
    id: one("id").slice(0, LONGEST_ID).replaceAll("\0", ""),
    from: day.parse(one("from")),
    to: day.parse(one("to")),
    page: boundedInteger(one("page"), { min: 1, max: MAX_PAGE, fallback: 1 }),
  };
}

/** Writes a request as the parameters of an address: "?who=3&page=2", or "" for everything. */
export function historyQuery(request: HistoryRequest): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    const unsaid = value === null || value === "" || (name === "page" && value === 1);
    if (!unsaid) query.set(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** Gives the filter that a request means. */
export function historyFilter({ who, action, subject, id, from, to }: HistoryRequest) {
  return {
    actorId: who,
    action,
    subject,
    subjectId: id || null,
    from: from ? new Date(from) : null,
    to: to ? new Date(to) : null,
  };
}

/** Says whether this is the name of a kind of change that we know: rows of a later version may have others. */
export function isAuditAction(action: string): action is AuditAction {
  return auditActions.some((known) => known === action);
}
