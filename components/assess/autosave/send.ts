/** Sends changes to the server, and says what became of it. Never throws. */
import type { SaveResult } from "@/lib/assessment/schema";
import type { Send, Sent } from "./runner";

/**
 * A request that is still under way when the page closes is finished by the browser, if it and the others of its kind are no
 * larger: 64 KiB of bytes in all (Fetch standard, "HTTP-network-or-cache fetch"). A larger one would not be sent at all.
 */
const LARGEST_KEPT_ALIVE = 30_000;
const PATIENCE = 20_000;

export function sender(href: string): Send {
  return async (changes) => {
    const body = new TextEncoder().encode(JSON.stringify({ changes }));
    try {
      const response = await fetch(href, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        keepalive: body.length <= LARGEST_KEPT_ALIVE,
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (response.status === 404) return { ok: false, reason: "notFound" };
      if (response.status === 413) return tooLarge(changes);
      if (!response.ok) return { ok: false, reason: "server" };
      // Only this site's own answers come here.
      const result: SaveResult = await response.json();
      return result.ok ? { ok: true, outcomes: result.outcomes } : { ok: false, reason: result.reason };
    } catch {
      return { ok: false, reason: navigator.onLine ? "server" : "offline" };
    }
  };
}

/** Batches are far smaller than the server's limit, so it is one field alone. */
function tooLarge(changes: Parameters<Send>[0]): Sent {
  return {
    ok: true,
    outcomes: changes.map(({ key }) => ({ key, outcome: "refused", problem: "notAnOption" })),
  };
}
