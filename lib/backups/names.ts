/** The names of backups: when they were made, and nothing that could lead out of their directory. Pure. */

//                  2026-11-21T220153Z.db, and -2, -3 … for further ones of the same second
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z(?:-([1-9]\d?))?\.db$/;

/** Gives the name of the backup made at a time; `ordinal` counts from 1 those of the same second. */
export function backupName(at: Date, ordinal = 1): string {
  const time = at
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");
  return `${time}${ordinal === 1 ? "" : `-${ordinal}`}.db`;
}

/** Gives when a backup was made, by its name; null for what is no name of a backup. */
export function backupTime(name: string): Date | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  const time = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return day === undefined || Number.isNaN(time.getTime()) ? null : time;
}

/** Orders names of backups: the last made first, also of one second. */
export function laterFirst(a: string, b: string): number {
  const [one, other] = [sortable(a), sortable(b)];
  return one < other ? 1 : one > other ? -1 : 0;
}

/** The first of a second has no number in its name. */
function sortable(name: string): string {
  return name.replace(/Z(?:-(\d+))?\.db$/, (_, ordinal = "1") => `Z-${ordinal.padStart(2, "0")}`);
}
