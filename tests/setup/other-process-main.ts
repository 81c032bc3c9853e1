/** The other process of `together`: says that it is ready, does the task it is sent, sends back the result. */
import { inTransaction, openDb } from "../../lib/db/client";
import { migrate } from "../../lib/db/migrate";
import type { Task } from "./other-process";

async function perform(task: Task): Promise<unknown> {
  if (task.do === "migrate") return migrate(task.databaseUrl);
  const db = openDb(task.databaseUrl);
  for (let time = 0; time < task.times; time++) {
    await inTransaction(db, async (tx) => {
      const where = { id: task.practiceId };
      const { title } = await tx.practice.findUniqueOrThrow({ where });
      await tx.practice.update({ where, data: { title: String(Number(title) + 1) } });
    });
  }
  await db.$disconnect();
  return task.times;
}

process.once("message", (task: Task) => {
  perform(task).then(
    (result) => process.send?.({ result }),
    (error) => process.send?.({ error: String(error) }),
  );
});
process.send?.("ready");
