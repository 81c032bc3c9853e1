/** Who may work on the catalogue, what each role may do, and what names, e-mails and passwords look like. Browser-safe (zod only). */
import { z } from "zod";

/** An editor imports, reviews, edits and publishes; an administrator also looks after people, frameworks and backups. */
export const roleSchema = z.enum(["editor", "administrator"]);
export type Role = z.infer<typeof roleSchema>;

/** RFC 5321 allows no longer address. */
const LONGEST_EMAIL = 254;
export const LONGEST_NAME = 120;
/** NIST SP 800-63B: long rather than complicated; and a bound, so that nobody has a book hashed. */
const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
/** Fewer different characters than this are no password, however many there are ("aaaaaaaaaaaa"). */
const FEWEST_CHARACTERS = 5;

/** Something, an @, and a host; no spaces, control or invisible characters. Letters of any language: RFC 6531. */
const EMAIL = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+$/u;

/** An e-mail address as it is compared: trimmed, composed, in small letters. Refuses what is none. */
export const emailSchema = z
  .string()
  .max(LONGEST_EMAIL)
  .transform((value) => value.normalize("NFC").trim().toLowerCase())
  .refine((value) => EMAIL.test(value) && value.length <= LONGEST_EMAIL);

/** A person's name: one line of something. */
export const nameSchema = z
  .string()
  .max(LONGEST_NAME)
  .transform((value) =>
    value
      .normalize("NFC")
      .replace(/[\s\p{C}]+/gu, " ")
      .trim(),
  )
  .refine((value) => value !== "");

export type PasswordProblem = "passwordTooShort" | "passwordTooLong" | "passwordTooSimple";

/** Says what is wrong with a new password; null for one that will do. `own` is what nobody else should guess first: the e-mail. */
export function passwordProblem(password: string, own = ""): PasswordProblem | null {
  if (password.length > LONGEST_PASSWORD) return "passwordTooLong";
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return "passwordTooShort";
  const simple = new Set(characters).size < FEWEST_CHARACTERS;
  return simple || password.trim().toLowerCase() === own.toLowerCase() ? "passwordTooSimple" : null;
}

/** What is wrong with what somebody said about themselves, field by field. */
export type ProfileProblem = "nameMissing" | "emailWrong" | PasswordProblem;
