/** Who may work on the catalogue, and what each role may do. Browser-safe (zod only). */
import { z } from "zod";

/** An editor imports, reviews, edits and publishes; an administrator also looks after people, frameworks and backups. */
export const roleSchema = z.enum(["editor", "administrator"]);
export type Role = z.infer<typeof roleSchema>;
