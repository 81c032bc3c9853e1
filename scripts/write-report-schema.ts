/** `tsx scripts/write-report-schema.ts` writes docs/import-report.schema.json, the JSON Schema of the import report. */
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { reportSchema } from "../lib/imports/report";

writeFileSync("docs/import-report.schema.json", `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`);
