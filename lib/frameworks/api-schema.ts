/** What the API answers about a framework: GET /api/v1/frameworks/{slug}. docs/api.md describes it. */
import { z } from "zod";
import { areaSchema, frameworkSchema } from "./schema";

export const frameworkResponseSchema = z.object({
  slug: frameworkSchema.shape.slug,
  version: frameworkSchema.shape.version,
  title: z.string(),
  printedHeading: z.string(),
  publisher: z.string(),
  note: z.string().nullable(),
  /** Published assessments against this version. */
  assessments: z.int(),
  areas: z.array(areaSchema),
});
