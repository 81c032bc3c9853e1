/** Pages of a long list: how many rows, from which, and a page number that any input can be turned into. */

export const DEFAULT_PAGE_SIZE = 24;
export const MAX_PAGE_SIZE = 100;
/** Far beyond any list we have, and small enough that the offset stays a safe integer. */
export const MAX_PAGE = 100_000;

/** One page of a list of `total` rows. A page beyond the end has no items and the same total. */
export type Page<T> = { items: T[]; total: number; page: number; pageSize: number };

/** Gives the rows to ask the database for. `page` counts from 1. */
export function pageWindow({ page, pageSize }: { page: number; pageSize: number }): {
  limit: number;
  offset: number;
} {
  return { limit: pageSize, offset: (page - 1) * pageSize };
}

/** Gives the number of pages that `total` rows fill; an empty list has one (empty) page. */
export function pageCount({ total, pageSize }: { total: number; pageSize: number }): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/**
 * Reads a whole number written in plain digits. Gives `fallback` for anything else and below `min`, and `max` for all that
 * is more, however many digits it has.
 */
export function boundedInteger(
  value: string | undefined,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number {
  if (value === undefined || !/^\d+$/.test(value)) return fallback;
  const number = Number(value);
  return number < min ? fallback : Math.min(number, max);
}
