/**
 * What this device keeps of a self-assessment while a page without fields is open: looked for and sent when the page opens,
 * comes to the front or is on line again, and once more after a while when nothing got through. One for all parts of a page.
 */
import { keptKeys, openDevice } from "./device";
import type { SendFailure } from "./runner";
import { sender } from "./send";
import { sendLeft } from "./send-left";

export type KeptState = {
  /** Keys of the fields whose words only this device has. */
  kept: readonly string[];
  isSending: boolean;
  /** How many fields this page has sent. */
  sent: number;
  failure: SendFailure | null;
};

export type KeptWatch = {
  subscribe(listener: () => void): () => void;
  state(): KeptState;
  /** Sends what can be sent, now; gives how things are afterwards. Never throws. */
  send(): Promise<KeptState>;
};

export const NOTHING_KEPT: KeptState = { kept: [], isSending: false, sent: 0, failure: null };

const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;
/** A store that has not answered by then is as good as none: nobody waits for it to hand in. */
const STORE_PATIENCE = 3_000;

const watches = new Map<string, KeptWatch>();

/** Gives the one watch of a self-assessment. It begins with its first listener, and rests without any. */
export function keptWatch({ draft, saveHref }: { draft: string; saveHref: string }): KeptWatch {
  const watch = watches.get(saveHref) ?? newWatch(draft, saveHref);
  watches.set(saveHref, watch);
  return watch;
}

function newWatch(draft: string, saveHref: string): KeptWatch {
  const listeners = new Set<() => void>();
  const sentKeys = new Set<string>();
  let state = NOTHING_KEPT;
  let failures = 0;
  let timer: number | undefined;
  let underway: Promise<KeptState> | null = null;
  let release = () => {};

  function become(next: Partial<KeptState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function round(): Promise<KeptState> {
    window.clearTimeout(timer);
    const kept = await keysOrNone(draft);
    if (kept.length === 0) {
      become({ kept, isSending: false, failure: null });
      return state;
    }
    become({ kept, isSending: true });
    const device = openDevice(draft);
    release = device.release;
    const { sent, failure } = await sendLeft({ device, send: sender(saveHref) })
      .catch(() => ({ sent: [], failure: null }))
      .finally(device.release);
    for (const key of sent) sentKeys.add(key);
    become({ kept: await keysOrNone(draft), isSending: false, sent: sentKeys.size, failure });
    failures = failure === null ? 0 : failures + 1;
    if (isPassing(failure) && listeners.size > 0) {
      timer = window.setTimeout(send, Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (failures - 1)));
    }
    return state;
  }

  function send(): Promise<KeptState> {
    underway ??= round().finally(() => {
      underway = null;
    });
    return underway;
  }

  const onBack = () => void (document.visibilityState === "visible" && send());
  return {
    subscribe(listener) {
      if (listeners.size === 0) {
        // Another page: what the last one sent stands in this one already.
        sentKeys.clear();
        failures = 0;
        state = NOTHING_KEPT;
        window.addEventListener("online", onBack);
        document.addEventListener("visibilitychange", onBack);
        void send();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.removeEventListener("online", onBack);
        document.removeEventListener("visibilitychange", onBack);
        window.clearTimeout(timer);
        // A page with fields may come next: it takes over at once what is still under way here.
        release();
      };
    },
    state: () => state,
    send,
  };
}

/** What may be otherwise in a while, without anybody doing anything. */
function isPassing(failure: SendFailure | null): boolean {
  return failure === "offline" || failure === "server" || failure === "storageFull";
}

function keysOrNone(draft: string): Promise<string[]> {
  const patience = new Promise<string[]>((resolve) => {
    window.setTimeout(() => resolve([]), STORE_PATIENCE);
  });
  return Promise.race([keptKeys(draft).catch(() => []), patience]);
}
