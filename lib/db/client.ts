/** The database client: one connection per client, with this project's settings; and the only way to write in a transaction. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { env } from "../env";
import { PrismaClient } from "./generated/client";

export type Db = PrismaClient;
/** The client inside a transaction. Inside `inTransaction` use only this one: the outer client waits for the transaction to end. */
export type Tx = Parameters<Parameters<Db["$transaction"]>[0]>[0];

/** What is deleted or overwritten is overwritten with zeros in the file too: a deleted self-assessment is gone. */
const SETTINGS = ["foreign_keys = ON", "secure_delete = ON"];

type Client = ReturnType<PrismaLibSql["createClient"]>;
type Transaction = Awaited<ReturnType<Client["transaction"]>>;

/** How long a statement waits for another process that is writing, before it fails as busy. */
const BUSY_TIMEOUT_MS = 10_000;
/** A document's import is one transaction and may take seconds, more on a slow disk. */
const TRANSACTION_TIMEOUT_MS = 120_000;

/**
 * The adapter with two differences, both measured with two writing processes:
 * a busy timeout, and transactions that take the write lock when they begin (IMMEDIATE). A deferred one that reads first
 * fails at its first write when another process has written since, and no waiting helps.
 */
class Adapter extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql["createClient"]>[0]): Client {
    const client = super.createClient({ ...config, timeout: BUSY_TIMEOUT_MS });
    // Statements on a file run at once, so these are set before anything else; `execute` below reports a failure.
    const prepared = Promise.all(SETTINGS.map((setting) => client.execute(`PRAGMA ${setting}`)));
    prepared.catch(() => {});
    return {
      execute: async (statement: Parameters<Client["execute"]>[0]) => {
        await prepared;
        return client.execute(statement);
      },
      batch: (statements, mode) => client.batch(statements, mode),
      migrate: (statements) => client.migrate(statements),
      executeMultiple: (sql) => client.executeMultiple(sql),
      transaction: async () => {
        await prepared;
        return beginImmediate(client);
      },
      sync: () => client.sync(),
      reconnect: () => client.reconnect(),
      close: () => client.close(),
      get closed() {
        return client.closed;
      },
      protocol: client.protocol,
    };
  }
}

/**
 * Begins a transaction on the client's own connection. The client's own `transaction()` would leave that connection to
 * the transaction, never close it, and open another; the adapter's lock already keeps other statements out meanwhile.
 */
async function beginImmediate(client: Client): Promise<Transaction> {
  await client.execute("BEGIN IMMEDIATE");
  let open = true;
  const end = async (statement: "COMMIT" | "ROLLBACK") => {
    await client.execute(statement);
    open = false;
  };
  return {
    execute: (statement) => client.execute(statement),
    batch: async (statements) => {
      const results = [];
      for (const statement of statements) results.push(await client.execute(statement));
      return results;
    },
    executeMultiple: () => {
      throw new Error("Inside a transaction, send one statement at a time");
    },
    commit: () => end("COMMIT"),
    rollback: () => end("ROLLBACK"),
    close: () => {
      if (open) void end("ROLLBACK");
    },
    get closed() {
      return !open;
    },
  };
}

/**
 * Opens a client on a database (`file:` address) that has been migrated; the caller closes it with `$disconnect()`.
 * Connecting is lazy: a database that cannot be opened fails at the first query.
 */
export function openDb(url: string): Db {
  return new PrismaClient({
    adapter: new Adapter({ url }),
    transactionOptions: { timeout: TRANSACTION_TIMEOUT_MS, maxWait: BUSY_TIMEOUT_MS },
  });
}

// On globalThis, because the development server loads this module again after each change.
const store = globalThis as { exemplarDb?: { url: string; db: Db } };

/** Gives this process's client on the database of the environment; the same one every time. */
export function getDb(): Db {
  const { databaseUrl } = env();
  if (store.exemplarDb?.url !== databaseUrl) {
    void store.exemplarDb?.db.$disconnect();
    store.exemplarDb = { url: databaseUrl, db: openDb(databaseUrl) };
  }
  return store.exemplarDb.db;
}

/**
 * Runs `work` in one write transaction: all of it is kept, or, when it throws, nothing.
 * Gives what `work` gives and throws what it throws; waits its turn when another process is writing.
 */
export function inTransaction<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.$transaction(work);
}
