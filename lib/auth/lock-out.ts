/**
 * How long who guesses passwords has to wait. Accounts keep their count in the database; e-mails that belong to nobody, and the
 * addresses that attempts come from, are counted here, so that nobody learns from waiting which e-mails are known.
 */

/** So many wrong passwords cost nothing: people mistype. */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 60 * 60;

/** Gives the seconds to wait after so many wrong passwords in a row: none for four, then 30, doubled each time, an hour at most. */
export function waitAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  // Beyond 2^12 the hour is long reached; the bound keeps the power small.
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(failures - FREE_ATTEMPTS, 12));
}

/** Gives the whole seconds from `now` until a lock ends; 0 when there is none. */
export function secondsUntil(until: Date | null, now: Date): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000));
}

type Count = { failures: number; until: number };

/** Counts attempts by some key, for a bounded number of keys: the one counted longest ago is forgotten first. */
export class Attempts {
  readonly #counts = new Map<string, Count>();

  constructor(
    private readonly rule: { waitAfter: (failures: number) => number; forgetAfterMs: number; most: number },
  ) {}

  /** Gives the seconds that this key has to wait; where none, counts an attempt. */
  attempt(key: string, now: Date): number {
    const count = this.#known(key, now);
    const wait = secondsUntil(new Date(count.until), now);
    if (wait > 0) return wait;
    const failures = count.failures + 1;
    this.#counts.delete(key);
    this.#counts.set(key, { failures, until: now.getTime() + this.rule.waitAfter(failures) * 1000 });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > this.rule.most && oldest !== undefined) this.#counts.delete(oldest);
    return 0;
  }

  /** The attempt was a right one: it counts no longer. Those before it do. */
  forgive(key: string, now: Date): void {
    const { failures } = this.#known(key, now);
    if (failures <= 1) this.#counts.delete(key);
    else this.#counts.set(key, { failures: failures - 1, until: now.getTime() });
  }

  #known(key: string, now: Date): Count {
    const count = this.#counts.get(key);
    const old = count && now.getTime() - count.until > this.rule.forgetAfterMs;
    return count && !old ? count : { failures: 0, until: 0 };
  }
}

/** E-mails that belong to nobody wait as accounts do. */
export const unknownEmails = () =>
  new Attempts({ waitAfter, forgetAfterMs: 24 * 60 * 60 * 1000, most: 10_000 });

/** An office behind one address has more people who mistype; thirty wrong ones are no office. From then on, one each minute. */
const ADDRESS_FREE_ATTEMPTS = 30;
export const addresses = () =>
  new Attempts({
    waitAfter: (failures) => (failures < ADDRESS_FREE_ATTEMPTS ? 0 : 60),
    forgetAfterMs: 15 * 60 * 1000,
    most: 10_000,
  });
