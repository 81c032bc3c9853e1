/** Next calls this once, when the server starts. */

/** Goes on with imports behind the first requests; nothing waits for it. */
export async function register(): Promise<void> {
  // A constant of the build: Next compiles this for its other runtime too, where there is no database.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { resumeDrafts } = await import("./lib/drafts/commands-resume");
  void resumeDrafts();
}
