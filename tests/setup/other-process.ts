/** Other processes for tests of what happens when several use one database: they start together, at a word. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What another process can be asked to do. */
export type Task =
  | { do: "migrate"; databaseUrl: string }
  /** Adds 1 to the number in a practice's title, `times` times, each by reading and writing in one transaction. */
  | { do: "count"; databaseUrl: string; practiceId: number; times: number };

/** Runs the tasks, each in its own process, all begun when every process is ready. Gives what each sent back; throws what one threw. */
export async function together(tasks: Task[]): Promise<unknown[]> {
  const script = fileURLToPath(new URL("./other-process-main.ts", import.meta.url));
  const children = tasks.map(() =>
    fork(script, { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] }),
  );
  try {
    await Promise.all(children.map((child) => once(child, "message")));
    const answers = children.map((child) => once(child, "message"));
    for (const [index, child] of children.entries()) child.send(tasks[index] as Task);
    return (await Promise.all(answers)).map(([answer]) => {
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.result;
    });
  } finally {
    for (const child of children) child.kill();
  }
}
