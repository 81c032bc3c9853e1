/**
 * The form in the document, saved as it is filled in: listens to what is typed and chosen, to the page being left and to the
 * connection, and takes the place of the plain post. It changes nothing about the fields but what somebody chose.
 */

import { valueDigest } from "@/lib/assessment/digest";
import { isPlanKey } from "@/lib/assessment/fields";
import type { Locale } from "@/lib/i18n/locales";
import { openDevice } from "./device";
import { fieldsOf, keyOf, noteKnown, readField, shownOf, writeField } from "./page-fields";
import type { Choice, Known } from "./queue";
import { type Autosave, startAutosave, type View } from "./runner";
import { sender } from "./send";

/** What the live part needs to know of the page. */
export type LivePage = {
  /** Names the self-assessment on the device. */
  draft: string;
  saveHref: string;
  /** Where "Save and go on" leads. */
  nextHref: string;
  /** The pages of the form, by what `pageOf` gives. */
  pageHrefs: Readonly<Record<string, string>>;
  locale: Locale;
  /** Whether only the plan can be written to: words for other pages then wait on the device. */
  planOnly: boolean;
  /** Whether the page also shows elsewhere what its form saves. */
  refreshes: boolean;
};

export type LiveForm = { choose(key: string, choice: Choice): void; stop(): void };

type Options = {
  form: HTMLFormElement;
  page: LivePage;
  show: (view: View) => void;
  onStuck: () => void;
  onStayed: () => void;
};

export function startLiveForm({ form, page, show, onStuck, onStayed }: Options): LiveForm {
  const fields = fieldsOf(form);
  const device = openDevice(page.draft);
  const known = Object.fromEntries([...fields].map(([key, field]): [string, Known] => [key, shownOf(field)]));
  const autosave = startAutosave({
    known,
    store: device,
    send: sender(page.saveHref),
    clock: browserClock,
    show(view) {
      for (const [key, field] of fields) {
        const now = view.queue.known[key];
        if (now) noteKnown(field, now);
      }
      show(view);
    },
  });
  // Words of an earlier visit that the browser puts back would look like new ones: what is unsaved is on the device.
  form.autocomplete = "off";
  takeUpFields(fields, autosave);
  void takeOverLeft();

  async function takeOverLeft(): Promise<void> {
    // A browser without such a store has nothing of another time either.
    const left = await device.left().catch(() => []);
    for (const { key, ...copy } of left) {
      if (page.planOnly && !isPlanKey(key)) continue;
      const field = fields.get(key);
      const isTyped = field && valueDigest(readField(field)) !== shownOf(field).digest;
      if (isTyped) continue;
      const recovered = autosave.recover(key, copy);
      // At once, before anyone types into what the server had.
      if (field && autosave.entry(key)?.value === copy.value) writeField(field, copy.value);
      if (await recovered) await device.dropLeft(key).catch(() => {});
    }
  }

  const titleField = fields.get("title");
  let name = titleField ? readField(titleField) : "";
  const noteName = (event: Event) => {
    const value = titleField && event.target === titleField ? readField(titleField) : "";
    if (value.trim() !== "") name = value;
  };
  const sync = (key: string | null) => {
    const field = key === null ? undefined : fields.get(key);
    if (!field || key === null) return;
    const value = readField(field);
    // A practice keeps a name: while the field is empty, it is the one from before this was begun, not its first letter.
    const isNameless = key === "title" && value.trim() === "";
    autosave.typed(key, isNameless ? name : value);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!form.reportValidity()) return;
    for (const key of fields.keys()) sync(key);
    if (!(await autosave.flush())) return onStuck();
    const intent = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
    if (intent === "goOn") window.location.assign(page.nextHref);
    else onStayed();
  };

  const stopListening = listen([
    [form, "focusin", noteName],
    [form, "input", (event) => sync(keyOf(event.target))],
    [form, "change", (event) => sync(keyOf(event.target))],
    [form, "focusout", () => void autosave.flush()],
    [form, "submit", (event) => void submit(event as SubmitEvent)],
    [window, "online", () => void autosave.flush()],
    [window, "pagehide", () => void autosave.flush()],
    [document, "visibilitychange", () => void autosave.flush()],
    [window, "beforeunload", (event) => !autosave.isClean() && event.preventDefault()],
    [window, "click", leaveByDocument, true],
  ]);
  return {
    choose(key, choice) {
      const field = fields.get(key);
      const theirs = choice.choose === "theirs" ? theirsOf(key) : undefined;
      autosave.choose(key, choice);
      if (!field) return;
      if (choice.choose === "both") writeField(field, choice.value);
      if (theirs !== undefined) writeField(field, theirs);
    },
    stop() {
      stopListening();
      void autosave.flush().finally(device.release);
    },
  };

  function theirsOf(key: string): string | undefined {
    const trouble = autosave.entry(key)?.trouble;
    return trouble?.kind === "conflict" ? trouble.theirs.value : undefined;
  }
}

/** What was typed before this began is taken up; what the browser brought back itself may be old, so it goes over nothing. */
function takeUpFields(fields: ReadonlyMap<string, HTMLElement>, autosave: Autosave): void {
  const [entry] = performance.getEntriesByType("navigation");
  const isVisitedAgain = entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
  for (const [key, field] of fields) {
    const value = readField(field);
    const { digest, version } = shownOf(field);
    if (valueDigest(value) === digest) continue;
    if (isVisitedAgain && version > 0) void autosave.recover(key, { value, base: 0, sent: [] });
    else autosave.typed(key, value);
  }
}

/** Links lead away by loading a document: pages that the router keeps would show words older than those saved. */
function leaveByDocument(event: Event): void {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("a[href]")) event.stopPropagation();
}

const browserClock = {
  now: () => Date.now(),
  after(milliseconds: number, work: () => void) {
    const timer = window.setTimeout(work, milliseconds);
    return () => window.clearTimeout(timer);
  },
};

type Listener = [target: EventTarget, type: string, listener: (event: Event) => void, capture?: boolean];

function listen(listeners: readonly Listener[]): () => void {
  for (const [target, type, listener, capture] of listeners) target.addEventListener(type, listener, capture);
  return () => {
    for (const [target, type, listener, capture] of listeners)
      target.removeEventListener(type, listener, capture);
  };
}
