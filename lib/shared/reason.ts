/** Why somebody changes something that is there: what every form that asks for a reason takes. Browser-safe (zod only). */
import { z } from "zod";
import { withoutHiddenSigns } from "./storable-text";

export const LONGEST_REASON = 5_000;

/** A reason that has to be given. It is read among the words of others. */
export const reasonSchema = z
  .string()
  .transform(withoutHiddenSigns)
  .pipe(z.string().trim().min(1).max(LONGEST_REASON));

/** One that may be left out; "" when there is none, or one that is too long. */
export const givenReasonSchema = reasonSchema.catch("");
