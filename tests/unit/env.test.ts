import path from "node:path";
import { describe, expect, it } from "vitest";
import { EnvError, env } from "@/lib/env";
import { databaseFile, projectRoot } from "@/lib/paths";

describe("the settings", () => {
  it("need none", () => {
    const data = path.join(projectRoot, "data");
    expect(env({})).toEqual({
      dataDir: data,
      databaseUrl: `file:${data}/exemplar.db`,
      port: 3000,
      host: undefined,
    });
  });

  it("put the database into the data directory", () => {
    expect(env({ DATA_DIR: "/srv/exemplar" }).databaseUrl).toBe("file:/srv/exemplar/exemplar.db");
  });

  it("take a database elsewhere, in each way to write it, and give it absolute", () => {
    const read = (DATABASE_URL: string) => env({ DATABASE_URL, DATA_DIR: "/srv" }).databaseUrl;
    expect(read("file:/tmp/a.db")).toBe("file:/tmp/a.db");
    expect(read("file:///tmp/a.db")).toBe("file:/tmp/a.db");
    expect(read("file:./a.db")).toBe(`file:${projectRoot}/a.db`);
    expect(databaseFile(read("file:a b.db"))).toBe(path.join(projectRoot, "a b.db"));
  });

  it("that are empty are not set", () => {
    expect(env({ PORT: "", DATABASE_URL: " ", HOST: "" })).toEqual(env({}));
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3000abc"],
    ["DATABASE_URL", "postgres://localhost/exemplar"],
    ["DATABASE_URL", "file::memory:"],
    ["DATABASE_URL", "file:a.db?mode=ro"],
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => env({ [name]: value })).toThrow(EnvError);
    expect(() => env({ [name]: value })).toThrow(`The setting ${name}=${value} cannot be used: it must be`);
  });

  it("that are secret are not said in the message", () => {
    const refused = () => env({ SESSION_SECRET: "much too short" });
    expect(refused).toThrow(
      "The setting SESSION_SECRET cannot be used: it must have at least 32 characters.",
    );
    expect(refused).not.toThrow(/much too short/);
  });

  it("keep a password as it is written", () => {
    expect(env({ ADMIN_EMAIL: " ada@example.org ", ADMIN_PASSWORD: " with spaces " })).toMatchObject({
      adminEmail: "ada@example.org",
      adminPassword: " with spaces ",
    });
  });
});
