/**
 * Which practices a reader has put aside to compare: kept by the browser (local storage), one tray for all its windows, never
 * sent anywhere. Where the browser keeps nothing (storage is blocked), the choice lasts as long as the page.
 */

export type TrayPractice = { slug: string; title: string };
type Slug = Pick<TrayPractice, "slug">;
export type TrayEvent = { kind: "added" | "removed" | "full"; title: string } | { kind: "cleared" | "put" };
/** What a reader sees, and what happened last, to be said aloud. `count` makes the same event twice two events. */
export type Tray = { practices: readonly TrayPractice[]; last: TrayEvent | null; count: number };

const KEY = "exemplar.compare";
const MAX_TRAY = 6;
const EMPTY: Tray = { practices: [], last: null, count: 0 };

let tray: Tray | null = null;
const listeners = new Set<() => void>();

/** Gives the tray as it is; the same object until something changes. */
export function readTray(): Tray {
  tray ??= { ...EMPTY, practices: stored() ?? [] };
  return tray;
}

/** The tray before there is a browser: there is none. */
export function noTray(): Tray | null {
  return null;
}

/** Calls `listener` after every change, also one made in another window; gives the way to stop that. */
export function watchTray(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("storage", onStorage);
    window.addEventListener("pageshow", onReturn);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("storage", onStorage);
    window.removeEventListener("pageshow", onReturn);
  };
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

/** Makes these the tray, because a reader said so. */
export function putInTray(practices: readonly TrayPractice[]): void {
  change(practices, { kind: "put" });
}

/** Lets the tray take a step of the comparison it stands for; nothing is said aloud, the page itself says it. */
export function followComparison(practices: readonly TrayPractice[]): void {
  change(practices, null);
}

/** Says whether two lists hold the same practices, in whatever order. */
export function samePractices(a: readonly Slug[], b: readonly Slug[]): boolean {
  return a.length === b.length && a.every(({ slug }) => b.some((other) => other.slug === slug));
}

/** Gives both lists in one, the first first; each practice once, however many there are. */
export function joinPractices(a: readonly TrayPractice[], b: readonly TrayPractice[]): TrayPractice[] {
  return [...a, ...b.filter(({ slug }) => a.every((other) => other.slug !== slug))];
}

/** Says whether so many practices fit into a tray. */
export function fitsTray(practices: readonly TrayPractice[]): boolean {
  return practices.length <= MAX_TRAY;
}

function change(practices: readonly TrayPractice[], last: TrayEvent | null): void {
  const kept = practices.slice(0, MAX_TRAY).map(({ slug, title }) => ({ slug, title }));
  tray = { practices: kept, last, count: readTray().count + 1 };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // The browser keeps nothing: the tray lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Another window has changed the tray (or the storage was emptied: then there is no key). */
function onStorage({ key }: StorageEvent): void {
  if (key === KEY || key === null) readAgain();
}

/** A page that the browser kept and shows again was told of nothing in between. */
function onReturn({ persisted }: PageTransitionEvent): void {
  if (persisted) readAgain();
}

function readAgain(): void {
  const practices = stored();
  if (practices === null) return;
  tray = { practices, last: null, count: readTray().count + 1 };
  for (const listener of listeners) listener();
}

/** Anything may stand in storage: only what has the form of a practice is taken from it. Null where the browser keeps nothing. */
function stored(): TrayPractice[] | null {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return null;
  }
  try {
    const found: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(found) ? found.filter(isPractice).slice(0, MAX_TRAY) : [];
  } catch {
    return [];
  }
}

function isPractice(value: unknown): value is TrayPractice {
  if (typeof value !== "object" || value === null || !("slug" in value) || !("title" in value)) return false;
  return typeof value.slug === "string" && value.slug !== "" && typeof value.title === "string";
}
