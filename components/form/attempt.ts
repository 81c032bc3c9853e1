/** Counts the answers of a form, so that each summary of problems is a new one and takes the focus. */

/** Gives the number of the next answer. What the form says of the last one can be made up. */
export function attemptAfter(before: { attempt: number } | null): number {
  const last: unknown = before?.attempt;
  return typeof last === "number" ? last + 1 : 1;
}
