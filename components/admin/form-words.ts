/** The words that every form of the administration has, and how its problems are said. */
import { LONGEST_NAME, type ProfileProblem } from "@/lib/auth/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { FieldSpec } from "./form-field";
import type { FieldError } from "./form-state";

/** Gives the head of the summary, and what stands before a title. */
export function formWords(locale: Locale): { problem: string; error: string } {
  const t = getTranslator(locale, "admin");
  return { problem: t("problemTitle"), error: t("errorTitle", { title: "" }) };
}

/** The field that each problem is about. */
const FIELD = {
  nameMissing: "name",
  emailWrong: "email",
  emailTaken: "email",
  passwordTooShort: "password",
  passwordTooLong: "password",
  passwordTooSimple: "password",
} as const satisfies Record<ProfileProblem | "emailTaken", string>;

/** Gives what is wrong with a form, field by field. */
export function fieldErrors(
  problems: readonly (ProfileProblem | "emailTaken")[],
  locale: Locale,
): FieldError[] {
  const t = getTranslator(locale, "admin");
  return problems.map((problem) => ({ field: FIELD[problem], message: t(`problems.${problem}`) }));
}

/** Gives the message for whoever has to wait: seconds below two minutes, then minutes. */
export function lockedMessage(seconds: number, locale: Locale): string {
  const t = getTranslator(locale, "admin");
  const time =
    seconds < 120 ? t("seconds", { count: seconds }) : t("minutes", { count: Math.ceil(seconds / 60) });
  return t("problems.locked", { time });
}

/** The fields by which a person says who they are, as each form needs them. */
export function personFields(locale: Locale) {
  const t = getTranslator(locale, "admin");
  return {
    name: (value = ""): FieldSpec => ({
      kind: "text",
      name: "name",
      label: t("fields.name"),
      hint: t("fields.nameHint"),
      autoComplete: "name",
      maxLength: LONGEST_NAME,
      value,
    }),
    email: (): FieldSpec => ({
      kind: "email",
      name: "email",
      label: t("fields.email"),
      hint: t("fields.emailHint"),
      autoComplete: "username",
    }),
    newPassword: (name = "password"): FieldSpec => ({
      kind: "password",
      name,
      label: t("fields.newPassword"),
      hint: t("fields.newPasswordHint"),
      autoComplete: "new-password",
    }),
  };
}
