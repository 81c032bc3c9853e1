/**
 * A framework as somebody brings it: the JSON of seeds/frameworks, or what the API gives. Checked more strictly than what is
 * stored: every code in its place, every wording once. Browser-safe (zod only).
 */
import { z } from "zod";
import { jsonErrorAt } from "../shared/json-error";
import { foldLetters } from "../shared/letters";
import type { Framework } from "./schema";

/** Twenty times the longest framework known. */
export const LARGEST_INPUT = 300_000;
export const MOST_PROBLEMS = 30;

/** What is wrong somewhere. */
export const inputProblems = [
  "json",
  "tooLarge",
  "missing",
  "type",
  "empty",
  "tooLong",
  "none",
  "tooMany",
  "format",
  "signs",
  "codeTwice",
  "codePlace",
  "slugTwice",
  "wordingTwice",
  "mixed",
] as const;
export type InputProblem = {
  /** The place in the JSON: "areas[2].questions[0].code"; for a text that is none, its line and column. */
  where: string;
  key: (typeof inputProblems)[number];
  /** What the message needs: the limit, the code that was expected, the other place. */
  value: string;
};

/** One line of words: spaces are made one, what cannot be seen is refused. */
const words = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        // Control characters, halves of characters, and what turns the direction of the words after it.
        .refine((text) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text), { message: "signs" }),
    );
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

const inputSchema = z.object({
  slug,
  title: words(200),
  printedHeading: words(200),
  publisher: words(300),
  source: z.object({ note: words(3_000).nullish() }).nullish(),
  /** As the API has it. */
  note: words(3_000).nullish(),
  areas: z
    .array(
      z.object({
        code: z.string().regex(/^[1-9]\d?$/),
        slug,
        title: words(120),
        questions: z
          .array(
            z.object({
              code: z.string().regex(/^[1-9]\d?\.[1-9]\d?$/),
              text: words(1_000).nullable(),
              prompts: z.array(words(1_000)).max(30),
              items: z
                .array(
                  z.object({
                    code: z.string().regex(/^[1-9]\d?(\.[1-9]\d?){2}$/),
                    text: words(1_000),
                  }),
                )
                .min(1)
                .max(50),
            }),
          )
          .min(1)
          .max(30),
      }),
    )
    .min(1)
    .max(30),
});

/** A framework without its version: that is given when it is added. */
export type NewFramework = Omit<Framework, "version">;
export type ReadInput = { ok: true; framework: NewFramework } | { ok: false; problems: InputProblem[] };

/** Reads a framework from the text of a JSON file. Never throws: gives at most thirty problems, each with its place. */
export function readFrameworkInput(text: string): ReadInput {
  if (text.length > LARGEST_INPUT)
    return failed({ where: "", key: "tooLarge", value: String(LARGEST_INPUT) });
  const json = text.replace(/^\uFEFF/, "");
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    const place = jsonErrorAt(json) ?? { line: 1, column: 1 };
    return failed({ where: `${place.line}:${place.column}`, key: "json", value: "" });
  }
  const parsed = inputSchema.safeParse(data);
  if (!parsed.success) return failed(...parsed.error.issues.map((issue) => toProblem(issue, data)));
  const { note, source, ...framework } = parsed.data;
  const problems = structureProblems(framework);
  if (problems.length > 0) return failed(...problems);
  const told = source?.note ?? note;
  return { ok: true, framework: { ...framework, ...(told ? { source: { note: told } } : {}) } };
}

const failed = (...problems: InputProblem[]): ReadInput => ({
  ok: false,
  problems: problems.slice(0, MOST_PROBLEMS),
});

function toProblem(issue: z.core.$ZodIssue, data: unknown): InputProblem {
  const problem = (key: InputProblem["key"], value = "") => ({ where: placeOf(issue.path), key, value });
  switch (issue.code) {
    case "invalid_type":
      return valueAt(data, issue.path) === undefined ? problem("missing") : problem("type", issue.expected);
    case "too_small":
      return problem(issue.origin === "array" ? "none" : "empty");
    case "too_big":
      return problem(issue.origin === "array" ? "tooMany" : "tooLong", String(issue.maximum));
    case "custom":
      return problem("signs");
    default:
      return problem("format");
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at === 0 ? "" : "."}${String(part)}`))
    .join("");
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** What the parts are to each other: codes nest and stand once, wordings stand once, questions are asked in words or none is. */
function structureProblems({ areas }: Pick<NewFramework, "areas">): InputProblem[] {
  const problems: InputProblem[] = [];
  const [codes, slugs, wordings] = [new Map(), new Map(), new Map()] as Map<string, string>[];
  const once = (
    seen: Map<string, string> | undefined,
    text: string,
    where: string,
    key: InputProblem["key"],
  ) => {
    const first = seen?.get(text);
    if (first !== undefined) problems.push({ where, key, value: first });
    else seen?.set(text, where);
  };
  const code = (own: string, within: string, where: string) => {
    if (within !== "" && !own.startsWith(`${within}.`)) {
      problems.push({ where: `${where}.code`, key: "codePlace", value: within });
    }
    once(codes, own, `${where}.code`, "codeTwice");
  };
  const inWords = areas.flatMap(({ questions }) => questions).some(({ text }) => text !== null);
  areas.forEach((area, a) => {
    const at = `areas[${a}]`;
    code(area.code, "", at);
    once(slugs, area.slug, `${at}.slug`, "slugTwice");
    once(wordings, folded(area.title), `${at}.title`, "wordingTwice");
    area.questions.forEach((question, q) => {
      const there = `${at}.questions[${q}]`;
      code(question.code, area.code, there);
      if (question.text !== null) once(wordings, folded(question.text), `${there}.text`, "wordingTwice");
      else if (inWords) problems.push({ where: `${there}.text`, key: "mixed", value: "" });
      const prompts = new Map<string, string>();
      question.prompts.forEach((prompt, i) => {
        once(prompts, prompt, `${there}.prompts[${i}]`, "wordingTwice");
      });
      question.items.forEach((item, i) => {
        code(item.code, question.code, `${there}.items[${i}]`);
        once(wordings, folded(item.text), `${there}.items[${i}].text`, "wordingTwice");
      });
    });
  });
  return problems;
}

/** As the reader compares: letters and digits, whatever their case and the signs between them. */
function folded(text: string): string {
  return foldLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
