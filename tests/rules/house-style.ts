/** Names, sizes and habits of the house, as functions from source files to what is wrong with them. */
import { type SourceFile, withoutComments } from "./source-files";

const PAGE_LINES = 80;
const MODULE_LINES = 300;

const lineCount = (text: string) => text.replace(/\n$/, "").split("\n").length;

/** Gives pages over 80 lines and modules over 300. Fixtures are tables of examples and as long as they need. */
export function tooLong(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (path.startsWith("tests/fixtures/")) return [];
    const limit = /^app\/.*\/page\.tsx$|^app\/page\.tsx$/.test(path) ? PAGE_LINES : MODULE_LINES;
    const lines = lineCount(text);
    return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : [];
  });
}

/** Gives barrels: `index` files, `export *`, and modules that do nothing but pass on what others export. */
export function barrels(files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => {
      const code = withoutComments(text).trim();
      const rest = code.replace(/export\s+(type\s+)?\{[^}]*\}\s*from\s*["'][^"']+["'];?/g, "").trim();
      return /(^|\/)index\.tsx?$/.test(path) || /^export \*/m.test(code) || (code !== "" && rest === "");
    })
    .map(({ path }) => path);
}

/** Gives files that read the environment and may not; NODE_ENV and NEXT_RUNTIME are constants of the build, no settings. Commands, configuration and the tests' set-up talk to the machine; pages do not. */
export function environmentReaders(files: SourceFile[]): string[] {
  const may = /^(lib\/env\.ts|scripts\/.*|tests\/setup\/.*|[^/]+\.config\.ts)$/;
  return files
    .filter(
      ({ path, text }) =>
        !may.test(path) &&
        /process\s*\.\s*env\b(?!\.(?:NODE_ENV|NEXT_RUNTIME)\b)|process\[/.test(withoutComments(text)),
    )
    .filter(({ path }) => !path.startsWith("tests/rules/"))
    .map(({ path }) => path);
}

/** Gives names that are not kebab-case or say nothing. Next's own (`[slug]`, `(group)`, `@slot`) may wrap a name. */
export function badNames(files: SourceFile[]): string[] {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const empty = /^(utils?|helpers?|misc|types?|common|stuff)$/;
  return files.flatMap(({ path }) => {
    const wrong = path.split("/").filter((part) => {
      const bare = part
        .replace(/\.(test|spec|config|d|phone|desktop|no-script|after)(?=\.)/g, "")
        .replace(/\.tsx?$/, "");
      const inner = bare.replace(/^[[(@_.]*|[\])]*$/g, "");
      return !name.test(inner) || empty.test(inner);
    });
    return wrong.length > 0 ? [path] : [];
  });
}

/** Gives lines that put work off. */
export function postponedWork(files: SourceFile[]): string[] {
  const words = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\\b`);
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}
