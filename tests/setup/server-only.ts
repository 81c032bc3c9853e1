/** Stands in for the package `server-only` in the tests. */
export {};
