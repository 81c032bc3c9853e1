/** How often one address may do something. Counted in memory: a restart begins anew. */

type Count = { done: number; since: number };

/** Counts what each key does within a stretch of time that begins with its first, for a bounded number of keys. */
export class Throttle {
  readonly #counts = new Map<string, Count>();

  constructor(private readonly rule: { most: number; withinMs: number; mostKeys: number }) {}

  /** Gives the whole seconds that this key has to wait; where none (0), counts one more. The key that began first is forgotten first. */
  take(key: string, now: Date): number {
    const { most, withinMs, mostKeys } = this.rule;
    const known = this.#counts.get(key);
    const left = known ? known.since + withinMs - now.getTime() : 0;
    if (known && left > 0) {
      if (known.done >= most) return Math.ceil(left / 1000);
      known.done++;
      return 0;
    }
    this.#counts.delete(key);
    this.#counts.set(key, { done: 1, since: now.getTime() });
    const [first] = this.#counts.keys();
    if (this.#counts.size > mostKeys && first !== undefined) this.#counts.delete(first);
    return 0;
  }
}
