/** Work that takes a server's memory or its thread: so much of it at a time, the rest waits for its turn, in the order in which it came. */

/** What became of asking for a turn: the work was done, or too many waited already. A failure of the work is thrown. */
export type Turn<Value> = { ok: true; value: Value } | { ok: false };

export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly rule: { atOnce: number; mostWaiting: number }) {}

  /** Does the work when it is its turn; `ok: false` at once when as many wait as may. */
  async take<Value>(work: () => Promise<Value>): Promise<Turn<Value>> {
    if (this.#running < this.rule.atOnce) this.#running++;
    else if (this.#waiting.length >= this.rule.mostWaiting) return { ok: false };
    // Who ends hands the place on, so that nobody who comes meanwhile gets ahead.
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return { ok: true, value: await work() };
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
