/**
 * Works through a list so that one failure stops nothing behind it.
 */

/**
 * Awaits `work` for each of `things`, one after the other, also after one failed. Throws when all had their turn: the one error, or
 * an AggregateError of them in their order.
 */
export async function eachInTurn<Thing>(
  things: Iterable<Thing> | AsyncIterable<Thing>,
  work: (thing: Thing) => Promise<unknown>,
): Promise<void> {
  const errors: unknown[] = [];
  for await (const thing of things) {
    try {
      await work(thing);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new AggregateError(errors, `${errors.length} of them failed`);
}
