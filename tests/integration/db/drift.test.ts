import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { diffDatabaseToSchema } from "../../../scripts/lib/schema-engine";
import { freshDatabase } from "../../setup/database";

const schema = readFileSync(paths.prismaSchema, "utf8");

it("the migrations make the database that prisma/schema.prisma describes", async () => {
  expect(await diffDatabaseToSchema(freshDatabase().url)).toBe("");
});

it("a field without a migration is found", async () => {
  const ahead = schema.replace("model Practice {", "model Practice {\n  nickname String?");
  expect(await diffDatabaseToSchema(freshDatabase().url, ahead)).toContain(
    'ALTER TABLE "Practice" ADD COLUMN "nickname" TEXT',
  );
});

it("an index without a migration is found", async () => {
  const ahead = schema.replace("@@index([sortKey])", "@@index([sortKey])\n  @@index([createdAt])");
  expect(ahead).not.toBe(schema);
  expect(await diffDatabaseToSchema(freshDatabase().url, ahead)).toContain(
    'CREATE INDEX "Practice_createdAt_idx"',
  );
});
