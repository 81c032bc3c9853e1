/** Where a text stops being JSON: for a person who wrote it and looks for the comma. What runtimes say about it differs. Pure. */

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /([{}[\],:])|("(?:[^"\\\p{Cc}]+|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

type Wanted = "value" | "value or ]" | "key" | "key or }" | ":" | ", or ]" | ", or }" | "end";

/** Gives the line and the column (both from 1) of the first thing that cannot stand there; null when the text is JSON. */
export function jsonErrorAt(text: string): { line: number; column: number } | null {
  const open: ("[" | "{")[] = [];
  const afterValue = (): Wanted =>
    (({ "[": ", or ]", "{": ", or }", none: "end" }) as const)[open.at(-1) ?? "none"];
  let wanted: Wanted = "value";
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length) return wanted === "end" ? null : placeOf(text, at);
    TOKEN.lastIndex = at;
    const [token, sign, string] = TOKEN.exec(text) ?? [];
    if (token === undefined) return placeOf(text, at);
    if (sign === undefined) {
      if (wanted === "value" || wanted === "value or ]") wanted = afterValue();
      else if (string !== undefined && (wanted === "key" || wanted === "key or }")) wanted = ":";
      else return placeOf(text, at);
    } else if ((sign === "[" || sign === "{") && (wanted === "value" || wanted === "value or ]")) {
      open.push(sign);
      wanted = sign === "[" ? "value or ]" : "key or }";
    } else if (sign === "]" || sign === "}") {
      // The sign stands last in every name of a state that it may end.
      if (!wanted.endsWith(sign)) return placeOf(text, at);
      open.pop();
      wanted = afterValue();
    } else if (sign === "," && wanted.startsWith(",")) {
      wanted = open.at(-1) === "[" ? "value" : "key";
    } else if (sign === ":" && wanted === ":") {
      wanted = "value";
    } else {
      return placeOf(text, at);
    }
    at = TOKEN.lastIndex;
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
