/** Who may import whom: the directions of the house, as functions from source files to what is wrong with them. */
import { reach, type SourceFile } from "./source-files";

/** Which domains of lib a domain may use, besides itself and `shared`. Not listed: none. */
const DOMAINS: Record<string, string[]> = {
  // What is imported is indexed in the same transaction.
  imports: ["writeup", "documents", "frameworks", "catalogue", "search"],
  // The catalogue asks the index which practices a search finds; the index knows passages and nothing of the catalogue.
  catalogue: ["frameworks", "search"],
  // Opening a document has its diagnostics too.
  documents: ["writeup"],
  // A filled form prints as a write-up, and a write-up fills the form: the two meet.
  assessment: ["frameworks", "writeup", "documents", "audit"],
  // What comes in is looked at, decided, and put into the catalogue.
  review: ["assessment", "audit", "catalogue", "documents", "frameworks", "imports", "search", "writeup"],
  // A record as fields of text, to be changed one by one.
  records: ["writeup", "frameworks", "catalogue"],
  drafts: [
    "audit",
    "catalogue",
    "documents",
    "frameworks",
    "imports",
    "records",
    "review",
    "search",
    "writeup",
  ],
  corrections: ["audit", "catalogue", "frameworks", "records", "search", "writeup"],
  practices: ["audit", "catalogue", "search"],
  // Whoever changes anything writes it down.
  frameworks: ["audit"],
  auth: ["audit"],
  backups: ["audit"],
  exports: ["catalogue", "assessment", "frameworks", "writeup", "documents"],
};
/** Parts of lib that every module which reads or writes may use. */
const GROUND = new Set(["db", "env", "paths"]);

const domainOf = (file: string) => /^lib\/([^/.]+)/.exec(file)?.[1];
/** `queries.ts`, `commands.ts`, and what such a file is split into when it grows: `queries-browse.ts`. */
const isServerModule = (file: string) => /^lib\/.*\/(queries|commands)(-[a-z-]+)?\.ts$/.test(file);
/** Where the database may be spoken to. Search is SQLite's own full-text search. */
const mayUseDatabase = (file: string) =>
  /^(lib\/(db|search)|seeds|scripts|tests)\//.test(file) || isServerModule(file) || /^[^/]+\.ts$/.test(file);

/** Gives every import that goes against the order shared ← lib ← components ← app, or crosses between domains where none may. */
export function wrongDirections(files: SourceFile[]): string[] {
  return eachImport(files, (from, to) => {
    const top = from.split("/")[0] ?? "";
    if (to.startsWith("app/") && !["app", "tests"].includes(top)) return "only app imports from app";
    if (to.startsWith("components/") && !["app", "components", "tests"].includes(top))
      return "lib knows no components";
    if (/^(tests|scripts|seeds)\//.test(to) && /^(app|components|lib)\//.test(from))
      return "the application knows no tests, scripts or seeds";
    if (!from.startsWith("lib/") || !to.startsWith("lib/")) return undefined;
    return wrongInLib(from, to);
  });
}

function wrongInLib(from: string, to: string): string | undefined {
  const [own = "", other = ""] = [domainOf(from), domainOf(to)];
  if (own === other || other === "shared") return undefined;
  if (own === "paths" || own === "shared") return `${own} imports nothing of ours`;
  if (own === "env") return other === "paths" ? undefined : "env knows only the paths";
  if (GROUND.has(other)) return own === "writeup" ? "the reader is pure" : undefined;
  return DOMAINS[own]?.includes(other) ? undefined : `${own} may not use ${other}`;
}

/** Gives every import of Prisma or lib/db outside the files that may speak to the database. */
export function databaseOutsideItsPlace(files: SourceFile[]): string[] {
  return files
    .filter((file) => !mayUseDatabase(file.path))
    .flatMap((file) =>
      file.imports
        .filter(
          ({ specifier, file: to }) =>
            /^(@?prisma|libsql|@libsql)(\/|$)/.test(specifier) || to?.startsWith("lib/db/"),
        )
        .map(({ specifier }) => `${file.path} → ${specifier}`),
    );
}

/** Gives the ways by which a file of lib/writeup reaches zod, Prisma, Next, React or the machine it runs on. */
export function impureReader(files: SourceFile[]): string[] {
  const foreign = /^(zod|@?prisma|@?libsql|next|react|react-dom|use-intl|node:.*|fs|path)(\/|$)/;
  return files
    .filter((file) => file.path.startsWith("lib/writeup/"))
    .flatMap((file) =>
      [...reach(files, file)].flatMap(([reached, way]) =>
        reached.imports
          .filter(({ specifier, typeOnly }) => !typeOnly && foreign.test(specifier))
          .map(({ specifier }) => [...way, specifier].join(" → ")),
      ),
    );
}

const opensWith = (directive: string) => (file: SourceFile) =>
  new RegExp(`^\\s*(/\\*[\\s\\S]*?\\*/\\s*)*["']${directive}["']`).test(file.text);

/** Gives the ways by which a client component reaches what must stay on the server. Actions ("use server") are a border. */
export function clientReachingServer(files: SourceFile[]): string[] {
  const isAction = opensWith("use server");
  const staysOnServer = (file: SourceFile) =>
    isServerModule(file.path) ||
    /^lib\/(db\/|env\.|paths\.)/.test(file.path) ||
    file.imports.some(
      ({ specifier, typeOnly }) =>
        !typeOnly && (specifier === "server-only" || specifier.startsWith("node:")),
    );
  return files
    .filter(opensWith("use client"))
    .flatMap((file) =>
      [...reach(files, file, isAction)]
        .filter(([reached]) => !isAction(reached) && staysOnServer(reached))
        .map(([, way]) => way.join(" → ")),
    );
}

/** Gives each circle of imports once, as the files on it. */
export function circles(files: SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: SourceFile, way: string[]): void => {
    const at = way.indexOf(file.path);
    if (at >= 0) found.push([...way.slice(at), file.path].join(" → "));
    if (at >= 0 || done.has(file.path)) return;
    for (const { file: target, typeOnly } of file.imports) {
      const next = target === null || typeOnly ? undefined : byPath.get(target);
      if (next) visit(next, [...way, file.path]);
    }
    done.add(file.path);
  };
  for (const file of files) visit(file, []);
  return found;
}

function eachImport(files: SourceFile[], judge: (from: string, to: string) => string | undefined): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap(({ file: to }) => {
      const reason = to === null ? undefined : judge(file.path, to);
      return reason === undefined ? [] : [`${file.path} → ${to}: ${reason}`];
    }),
  );
}
