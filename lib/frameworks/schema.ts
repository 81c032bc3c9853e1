/** A framework of criteria: areas → questions → checklist items, with codes. Browser-safe (zod only). */
import { z } from "zod";

export const itemSchema = z.object({ code: z.string().regex(/^\d+\.\d+\.\d+$/), text: z.string().min(1) });
export const questionSchema = z.object({
  code: z.string().regex(/^\d+\.\d+$/),
  text: z.string().nullable(),
  prompts: z.array(z.string()),
  items: z.array(itemSchema).min(1),
});
export const areaSchema = z.object({
  code: z.string().regex(/^\d+$/),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  questions: z.array(questionSchema).min(1),
});
/** The shape of the files in seeds/frameworks; keys that only document the file are left aside. */
export const frameworkSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  title: z.string().min(1),
  printedHeading: z.string().min(1),
  publisher: z.string().min(1),
  source: z.object({ note: z.string() }).partial().optional(),
  areas: z.array(areaSchema).min(1),
});

export type FrameworkItem = z.infer<typeof itemSchema>;
export type FrameworkQuestion = z.infer<typeof questionSchema>;
export type FrameworkArea = z.infer<typeof areaSchema>;
export type Framework = z.infer<typeof frameworkSchema>;
