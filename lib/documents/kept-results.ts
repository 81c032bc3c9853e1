/** Results that cost much to make and never change: made once for all who ask meanwhile, and the last ones kept for who asks next. */

export type KeptRule<Value> = {
  /** What all that is kept may weigh together. */
  most: number;
  /** What a result weighs, so that a page of one line takes no room from a thousand others; null: it is not kept. */
  weigh: (value: Value) => number | null;
};

export class KeptResults<Value> {
  readonly #underWay = new Map<string, Promise<Value>>();
  /** The one that was asked for last stands last. */
  readonly #kept = new Map<string, { value: Value; weight: number }>();
  #weight = 0;

  constructor(private readonly rule: KeptRule<Value>) {}

  /**
   * Gives the result of this key. The key says all that a result depends on. Everybody gets the same object: nobody may change it. What
   * fails is thrown to all who wait for it, and made anew for who asks next.
   */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return Promise.resolve(kept.value);
    }
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay;
    const made = make()
      .then((value) => {
        this.#keep(key, value);
        return value;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, made);
    return made;
  }

  #keep(key: string, value: Value): void {
    const weight = this.rule.weigh(value);
    if (weight === null || weight > this.rule.most) return;
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    for (const [oldest, { weight: freed }] of this.#kept) {
      if (this.#weight <= this.rule.most) return;
      this.#kept.delete(oldest);
      this.#weight -= freed;
    }
  }
}
