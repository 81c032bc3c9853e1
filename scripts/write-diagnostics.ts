/** `tsx scripts/write-diagnostics.ts` writes docs/diagnostics.md from the examples that the tests run. */
import { writeFileSync } from "node:fs";
import { diagnosticsPage } from "./lib/diagnostics-page";

writeFileSync("docs/diagnostics.md", await diagnosticsPage());
