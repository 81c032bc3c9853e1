/**
 * Sends what closed pages left on this device, from a page that has no fields: nothing is known of what stands on the server,
 * so each value goes with the version it was written over. What the server does not take stays on the device, for the page
 * that has its field. Between two such rounds nothing is held: another page can take the words over at any time.
 */
import { isPlanKey } from "@/lib/assessment/fields";
import type { Device } from "./device";
import { answered, emptyQueue, recovered, takeBatch } from "./queue";
import type { Send, SendFailure } from "./runner";

/** Each round settles something; a server that answers otherwise is asked no more often than this. */
const MOST_ROUNDS = 50;

export type SentLeft = {
  /** Keys of what the server has now. */
  sent: string[];
  /** Why nothing more was sent; null when each field was answered. */
  failure: SendFailure | null;
};

type Options = { device: Pick<Device, "left" | "dropLeft" | "keep" | "drop">; send: Send };

/** Gives what became of it. Throws where the device's store fails. */
export async function sendLeft(options: Options): Promise<SentLeft> {
  const answers = await sendThose({ ...options, belongs: (key) => !isPlanKey(key) });
  if (answers.failure !== null && answers.failure !== "locked") return answers;
  // A plan can be written to while the assessment lies with the editors: one request must not hold both.
  const plan = await sendThose({ ...options, belongs: isPlanKey });
  return { sent: [...answers.sent, ...plan.sent], failure: plan.failure ?? answers.failure };
}

async function sendThose({
  device,
  send,
  belongs,
}: Options & { belongs: (key: string) => boolean }): Promise<SentLeft> {
  let queue = emptyQueue({});
  const done = new Set<string>();
  const result = (failure: SendFailure | null) => ({ sent: [...done], failure });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const { key, ...copy } of await device.left()) {
      if (belongs(key)) queue = recovered(queue, { key, ...copy });
    }
    const batch = takeBatch(queue);
    if (!batch) break;
    queue = batch.queue;
    // Kept with what is sent now before it is sent: should the answer get lost, it is known again as one's own.
    for (const { key } of batch.changes) {
      const entry = queue.entries[key];
      if (entry) await device.keep(key, { value: entry.value, base: entry.base, sent: entry.sent });
      await device.dropLeft(key);
    }
    const sent = await send(batch.changes);
    if (!sent.ok) return result(sent.reason);
    queue = answered(queue, sent.outcomes);
    for (const { key } of batch.changes) {
      const entry = queue.entries[key];
      if (entry) {
        await device.keep(key, { value: entry.value, base: entry.base, sent: entry.sent });
      } else {
        await device.drop(key);
        done.add(key);
      }
    }
  }
  return result(null);
}
