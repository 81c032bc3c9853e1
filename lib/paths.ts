/** Where things stand: the one description of the file layout. Commands and the server run in the project's root. */
import path from "node:path";

/** The project's root: npm, Next and the test runners all start there. */
export const projectRoot = process.cwd();

const inProject = (...parts: string[]) => path.join(/*turbopackIgnore: true*/ projectRoot, ...parts);

export const paths = {
  prismaSchema: inProject("prisma", "schema.prisma"),
  migrations: inProject("prisma", "migrations"),
  generatedClient: inProject("lib", "db", "generated"),
  seeds: inProject("seeds"),
  seedDocuments: inProject("seeds", "documents"),
  seedFrameworks: inProject("seeds", "frameworks"),
  seedCrosswalks: inProject("seeds", "crosswalks"),
  seedFacts: inProject("seeds", "facts"),
  build: inProject(".next"),
} as const;

/** Gives the absolute form of a path that may be relative to the project's root. */
export function fromProjectRoot(file: string): string {
  return path.resolve(/*turbopackIgnore: true*/ projectRoot, file);
}

/** Gives the file of a `file:` database address as `env()` returns it (always absolute). */
export function databaseFile(databaseUrl: string): string {
  return fromProjectRoot(databaseUrl.replace(/^file:(\/\/(?=\/))?/, ""));
}
