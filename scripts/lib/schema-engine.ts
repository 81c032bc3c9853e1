/**
 * Prisma's schema engine in WebAssembly: says what SQL would bring the migrations up to prisma/schema.prisma.
 * Its native twin cannot be had from npm; this one lacks only a loader for Node, which is here.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { paths } from "../../lib/paths";

type EngineModule = typeof import("@prisma/schema-engine-wasm");

/** Tables that a migration makes and Prisma does not manage: the full-text index and the tables SQLite keeps behind it. */
const EXTERNAL_TABLE = /^passage_fts/;

// Once a process: the module keeps one memory, and a second instance would read the first one's.
let loaded: Promise<EngineModule> | undefined;

function engineModule(): Promise<EngineModule> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = path.join(
    path.dirname(require.resolve("@prisma/schema-engine-wasm")),
    "schema_engine_bg.wasm",
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/**
 * Compares a migrated database (`file:` address) with a Prisma schema.
 * Gives the SQL that would bring the first to the second: an empty string when they agree.
 */
export async function diffDatabaseToSchema(
  databaseUrl: string,
  schema: string = readFileSync(paths.prismaSchema, "utf8"),
): Promise<string> {
  const engine = await engineModule();
  const factory = new PrismaLibSql({ url: databaseUrl });
  const files = [{ path: "schema.prisma", content: schema }];
  const connection = await factory.connect();
  const tables = await connection.queryRaw({
    sql: "SELECT name FROM sqlite_master WHERE type = 'table'",
    args: [],
    argTypes: [],
  });
  await connection.dispose();
  const externalTables = tables.rows
    .map(([name]) => String(name))
    .filter((name) => EXTERNAL_TABLE.test(name));
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const { stdout } = await schemaEngine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.dirname(paths.prismaSchema) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables, externalEnums: [] },
    });
    return stdout?.trim() === "-- This is an empty migration." ? "" : (stdout ?? "");
  } finally {
    schemaEngine.free();
  }
}
