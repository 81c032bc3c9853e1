/** The parts of the administration, in the order in which they are shown. A new part is a row here. */
import type { Role } from "@/lib/auth/schema";

type Part = { key: PartKey; path: string; role: Role };
export type PartKey =
  | "overview"
  | "import"
  | "queue"
  | "assessments"
  | "practices"
  | "history"
  | "people"
  | "frameworks"
  | "backups"
  | "account";

const PARTS: readonly Part[] = [
  { key: "overview", path: "/admin", role: "editor" },
  { key: "import", path: "/admin/import", role: "editor" },
  { key: "queue", path: "/admin/queue", role: "editor" },
  { key: "assessments", path: "/admin/assessments", role: "editor" },
  { key: "practices", path: "/admin/practices", role: "editor" },
  { key: "history", path: "/admin/history", role: "editor" },
  { key: "people", path: "/admin/people", role: "administrator" },
  { key: "frameworks", path: "/admin/frameworks", role: "administrator" },
  { key: "backups", path: "/admin/backups", role: "administrator" },
  { key: "account", path: "/admin/account", role: "editor" },
];

/** Gives the parts that somebody of this role may enter. */
export function partsFor(role: Role): readonly Part[] {
  return PARTS.filter((part) => part.role === "editor" || part.role === role);
}
