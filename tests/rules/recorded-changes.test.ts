import { expect, it } from "vitest";
import { exportedCommands, NOT_RECORDED, RECORDED, unaccounted } from "./recorded-changes";
import { parseSourceFiles, readSourceFiles } from "./source-files";

const project = readSourceFiles();

it("every command records what it changes, or there is a reason", () => {
  const tables = { recorded: Object.keys(RECORDED), notRecorded: Object.keys(NOT_RECORDED) };
  expect(unaccounted(exportedCommands(project), tables)).toEqual([]);
});

it("the test that proves it calls it by its name", () => {
  const unproved = Object.entries(RECORDED).filter(([command, test]) => {
    const name = command.split(" ")[1] ?? "";
    const text = project.find(({ path }) => path === test)?.text ?? "";
    return !new RegExp(`\\b${name}\\b`).test(text);
  });
  expect(unproved).toEqual([]);
});

it("a new command is found, a table's leftover too", () => {
  const files = parseSourceFiles({
    "lib/a/commands.ts": "export async function write() {}\nfunction within() {}",
    "lib/a/commands-more.ts": "export const more = async () => {};\nexport type T = 1;",
    "lib/a/queries.ts": "export function read() {}",
  });
  const tables = { recorded: ["lib/a/commands.ts write", "lib/a/commands.ts gone"], notRecorded: [] };
  expect(unaccounted(exportedCommands(files), tables)).toEqual([
    "lib/a/commands-more.ts more: in neither table",
    "lib/a/commands.ts gone: there is none such",
  ]);
});
