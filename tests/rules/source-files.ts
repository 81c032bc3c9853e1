/** The project's own source files with what each imports: the ground the rules of the house stand on. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Import = {
  /** As written. */
  specifier: string;
  /** The project's file it means, relative to the root; null for a package. */
  file: string | null;
  /** Gone at run time: `import type`, or nothing but types between the braces. */
  typeOnly: boolean;
};
export type SourceFile = { path: string; text: string; imports: Import[] };

const ROOT = process.cwd();
const DIRECTORIES = ["app", "components", "lib", "seeds", "scripts", "tests"];
const GENERATED = "lib/db/generated";

/** Reads every TypeScript file of the project that a person wrote. */
export function readSourceFiles(): SourceFile[] {
  const files = [...DIRECTORIES.flatMap(filesBelow), ...readdirSync(ROOT).filter(isSource)];
  return parseSourceFiles(
    Object.fromEntries(files.map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")])),
  );
}

function filesBelow(directory: string): string[] {
  if (directory === GENERATED) return [];
  return readdirSync(path.join(ROOT, directory), { withFileTypes: true }).flatMap((entry) => {
    const file = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(file);
    return isSource(entry.name) ? [file] : [];
  });
}

const isSource = (name: string) => /\.tsx?$/.test(name) && name !== "next-env.d.ts";

/** Gives source files from their texts by path; the tests of the rules make up small projects with it. */
export function parseSourceFiles(texts: Record<string, string>): SourceFile[] {
  const known = new Set(Object.keys(texts));
  return Object.entries(texts).map(([file, text]) => ({
    path: file,
    text,
    imports: findImports(file, text, known),
  }));
}

//                   import type { A, type B }        from "x"
const STATIC = /^[ \t]*(import|export)\s+(type\s)?([^'";()]*?)\bfrom\s*["']([^"']+)["']/gm;
const BARE = /^[ \t]*import\s*["']([^"']+)["']/gm;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*["']([^"']+)["']/g;

function findImports(file: string, text: string, known: Set<string>): Import[] {
  const code = withoutComments(text);
  const found: [specifier: string, typeOnly: boolean][] = [];
  for (const [, , type, names = "", specifier = ""] of code.matchAll(STATIC)) {
    found.push([specifier, Boolean(type) || namesOnlyTypes(names)]);
  }
  for (const [, specifier = ""] of code.matchAll(BARE)) found.push([specifier, false]);
  for (const [, type, specifier = ""] of code.matchAll(DYNAMIC)) found.push([specifier, Boolean(type)]);
  return found.map(([specifier, typeOnly]) => ({
    specifier,
    typeOnly,
    file: resolve(file, specifier, known),
  }));
}

function namesOnlyTypes(names: string): boolean {
  const braces = /^\s*\{([^}]*)\}\s*$/.exec(names);
  const list =
    braces?.[1]
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return list.length > 0 && list.every((name) => name.startsWith("type "));
}

function resolve(from: string, specifier: string, known: Set<string>): string | null {
  const isOurs = specifier.startsWith(".") || specifier.startsWith("@/");
  if (!isOurs) return null;
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.normalize(`${path.posix.dirname(from)}/${specifier}`);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => known.has(file)) ?? base;
}

/** Blanks out comments (line breaks stay), as far as code formatted like ours needs it. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[\s;{}(),])\/\/.*$/gm, "$1");
}

/** Gives the files that `start` reaches by imports that exist at run time, each with the way there; `stopAt` is not passed through. */
export function reach(
  files: SourceFile[],
  start: SourceFile,
  stopAt: (file: SourceFile) => boolean = () => false,
): Map<SourceFile, string[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ways = new Map<SourceFile, string[]>([[start, [start.path]]]);
  for (const [file, way] of ways) {
    if (file !== start && stopAt(file)) continue;
    for (const { file: target, typeOnly } of file.imports) {
      const next = target === null || typeOnly ? undefined : byPath.get(target);
      if (next && !ways.has(next)) ways.set(next, [...way, next.path]);
    }
  }
  return ways;
}
