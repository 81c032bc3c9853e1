/** What a page binds to an action: it comes back with the form, so it can be made up, all of it. Browser-safe (zod only). */
import { z } from "zod";

/**
 * Gives the schema of what is bound, by its fields. Each needs a `catch`, which stands for a thing that is not there: whatever
 * comes, no request fails over it, and the action answers as it does where there is none such.
 */
export function boundSchema<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  const nothing = schema.parse({});
  return schema.catch(() => nothing);
}
