/** Why an uploaded file was not kept: said in the address of the page. */

const problems = [
  "noFile",
  "empty",
  "tooLarge",
  "tooMany",
  "tooMuch",
  "tooOften",
  "locked",
  "storageFull",
] as const;

/** Gives the problem that an address names; null for anything else. */
export function uploadProblem(value: unknown): (typeof problems)[number] | null {
  return problems.find((known) => known === value) ?? null;
}
