import { defineConfig } from "prisma/config";

// Only `prisma generate` reads this file; migrations are applied by lib/db/migrate.ts (see docs/decisions.md).
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
