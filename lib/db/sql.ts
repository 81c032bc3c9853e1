/** The pieces of raw SQL statements: every value in them is bound, never written into the text. */
import { Prisma } from "./generated/client";

export type Sql = Prisma.Sql;
export const sql = Prisma.sql;
export const join = Prisma.join;

/** Gives a condition that holds when all of these hold; without any it always holds. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`TRUE` : sql`(${join([...conditions], " AND ")})`;
}

/** Gives a condition that holds when one of these holds; without any it never holds. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`FALSE` : sql`(${join([...conditions], " OR ")})`;
}

/** Gives a condition that holds when a column has these words somewhere. The signs that LIKE reads as any text are meant as themselves. */
export function contains(column: Sql, words: string): Sql {
  return sql`${column} LIKE ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`} ESCAPE '\\'`;
}
