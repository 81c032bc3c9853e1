/**
 * Which practices a reader has put aside to compare: kept by the browser for this visit (session storage), never sent anywhere.
 * Where the browser keeps nothing (storage is blocked), the choice lasts as long as the page.
 */

export type TrayPractice = { slug: string; title: string };
export type TrayEvent = { kind: "added" | "removed" | "full"; title: string } | { kind: "cleared" };
/** What a reader sees, and what happened last, to be said aloud. `count` makes the same event twice two events. */
export type Tray = { practices: readonly TrayPractice[]; last: TrayEvent | null; count: number };

const KEY = "exemplar.compare";
const MAX_TRAY = 6;
const EMPTY: Tray = { practices: [], last: null, count: 0 };

let tray: Tray | null = null;
const listeners = new Set<() => void>();

/** Gives the tray as it is; the same object until something changes. */
export function readTray(): Tray {
  tray ??= { ...EMPTY, practices: stored() };
  return tray;
}

/** The tray before there is a browser: there is none. */
export function noTray(): Tray | null {
  return null;
}

/** Calls `listener` after every change; gives the way to stop that. */
export function watchTray(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts a practice in, or takes it out if it is in; a full tray takes no more and says so. */
export function togglePractice(practice: TrayPractice): void {
  const { practices } = readTray();
  const { slug, title } = practice;
  if (practices.some((other) => other.slug === slug)) {
    change(
      practices.filter((other) => other.slug !== slug),
      { kind: "removed", title },
    );
  } else if (practices.length >= MAX_TRAY) change(practices, { kind: "full", title });
  else change([...practices, { slug, title }], { kind: "added", title });
}

/** Takes all out. */
export function clearTray(): void {
  change([], { kind: "cleared" });
}

/** Makes the tray what an address says; nothing is said aloud, the page itself says it. */
export function followAddress(practices: readonly TrayPractice[]): void {
  const known = readTray().practices;
  const same =
    known.length === practices.length && known.every(({ slug }, at) => slug === practices[at]?.slug);
  if (!same) change(practices.slice(0, MAX_TRAY), null);
}

function change(practices: readonly TrayPractice[], last: TrayEvent | null): void {
  tray = { practices, last, count: readTray().count + 1 };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(practices));
  } catch {
    // The browser keeps nothing: the tray lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Anything may stand in storage: only what has the form of a practice is taken from it. */
function stored(): TrayPractice[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter(isPractice).slice(0, MAX_TRAY) : [];
  } catch {
    return [];
  }
}

function isPractice(value: unknown): value is TrayPractice {
  if (typeof value !== "object" || value === null || !("slug" in value) || !("title" in value)) return false;
  return typeof value.slug === "string" && value.slug !== "" && typeof value.title === "string";
}
