/**
 * What our own forms say about filling them in. The lines belong to the form, not to what is written in it; they are known
 * by their wording, and printed and read from this one list.
 */
import { normalise } from "../../text";

/** What a form is called, where no practice has given it a name yet. */
export const FORM_TITLE = "Self-assessment form";

export const INSTRUCTIONS_HEADING = "How to fill in this form";

export const INSTRUCTIONS = [
  "Leave the labels, questions and checklist items as they are worded: the form is read again by them.",
  "Write beside or below each label, and answer below each question, in as many paragraphs as you like.",
  "Below “Inspiring tools:” name handbooks, reports or websites that help others, one on each line.",
  "Mark the checklist items between their brackets: [x] is met, [-] is not met, [ ] is no mark.",
  "Below an item you may say how it shows, as a note or a link, on a line that begins with “Evidence:”.",
  "A question that has no place in your practice can be deleted together with its checklist: it then counts as not listed, never as not met.",
] as const;

/** Stands below a question that was set aside, in a form that can be gone on with. It holds while nothing is said there. */
export const SET_ASIDE = "Not part of our practice (delete this line to answer the question)";

/** True for the line that sets a question aside. */
export function setsAside(text: string): boolean {
  const isLong = text.length >= SET_ASIDE.length - 1 && text.length <= SET_ASIDE.length + 1;
  return isLong && normalise(text) === normalise(SET_ASIDE);
}

const KNOWN = new Set([FORM_TITLE, INSTRUCTIONS_HEADING, ...INSTRUCTIONS].map(normalise));
/** Every line is asked, and nearly all have another length or beginning: the question has to be cheap. */
const LENGTHS = new Set([...KNOWN].flatMap((text) => [text.length, text.length + 1]));
const BEGINNINGS = new Set([...KNOWN].map((text) => text.charAt(0)));

/** True for a line of the instructions, whatever became of its quotes, dashes and final stop. */
export function isInstruction(text: string): boolean {
  if (!LENGTHS.has(text.length) || !BEGINNINGS.has(text.charAt(0).toLowerCase())) return false;
  return KNOWN.has(normalise(text));
}
