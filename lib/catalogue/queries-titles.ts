/** Finding a practice by words of its title, as editors type them. */
import { anyOf, contains, type Sql, sql } from "../db/sql";
import { titleSortKey } from "../shared/title-sort-key";

/** What is typed with other signs means these signs. */
const WORDS = /^[\p{L}\p{M}\p{N} ]+$/u;

/**
 * Gives a condition on "Practice" that holds when its title has this text somewhere; words may have other case and accents. SQLite's LIKE
 * knows A–Z only (https://sqlite.org/lang_expr.html#like), so for words the folded title is asked as well. Empty text is in every title.
 */
export function titleHolds(text: string): Sql {
  const asTyped = contains(sql`"Practice"."title"`, text);
  const folded = WORDS.test(text) ? titleSortKey(text) : "";
  return folded === "" ? asTyped : anyOf([asTyped, contains(sql`"Practice"."sortKey"`, folded)]);
}
