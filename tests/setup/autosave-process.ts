/** A process that saves again and again and says after each acknowledgement what was acknowledged; it is meant to be killed. */
import { saveFields } from "../../lib/assessment/commands";
import { openDb } from "../../lib/db/client";

/** Each field collects the numbers of the saves that went to it; a save adds one and writes the whole. */
export type AutosaveTask = {
  databaseUrl: string;
  secret: string;
  fields: { key: string; numbers: number[]; version: number }[];
  next: number;
  last: number;
};
export type Acknowledged = { number: number; key: string } | { failed: string };

async function saveAll({ databaseUrl, secret, fields, next, last }: AutosaveTask): Promise<void> {
  const db = openDb(databaseUrl);
  for (let number = next; number <= last; number++) {
    const field = fields[number % fields.length];
    if (!field) throw new Error("There are no fields to save");
    const { key } = field;
    const change = { key, value: [...field.numbers, number].join(" "), base: field.version };
    const result = await saveFields({ secret, changes: [change] }, db);
    const outcome = result.ok ? result.outcomes[0] : undefined;
    if (outcome?.outcome !== "saved") throw new Error(`Save ${number}: ${JSON.stringify(result)}`);
    field.numbers.push(number);
    field.version = outcome.version;
    process.send?.({ number, key } satisfies Acknowledged);
  }
  await db.$disconnect();
  process.disconnect?.();
}

process.once("message", (task: AutosaveTask) => {
  saveAll(task).catch((error) => {
    process.send?.({ failed: String(error) } satisfies Acknowledged);
    process.disconnect?.();
  });
});
process.send?.("ready");
