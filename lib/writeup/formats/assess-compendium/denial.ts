/**
 * Does a criterion's text deny its heading? The mark stays as printed; a person is told (write-up format, format B,
 * rule 4). The rule is about words: a denial near a word of the criterion. It points, it does not decide.
 */
import type { FrameworkWording } from "../../framework";
import { normalise } from "../../text";

const DENIAL = /\b(not|no|never|cannot|neither|nor|without|lack|lacks|lacking|yet to|although)\b/u;

/** Words of the criterion's own subject, by the first word of its title. */
const SUBJECT: Record<string, RegExp> = {
  inclusiveness: /\b(directly involved|involved in|consulted|participat\w+|included)\b/u,
  accessibility: /\b(accessible|access)\b/u,
  "non-discrimination": /\b(allowed|admitted|eligible|equal)\b/u,
  expertise: /\b(expertise|experience\w*|qualified|trained)\b/u,
  resources: /\b(resources|fund\w+|sustainab\w+)\b/u,
  transferability: /\b(transfer\w+|replica\w+)\b/u,
  evaluation: /\b(evaluat\w+|monitored|assessed)\b/u,
  comparability: /\b(compar\w+|shared|same)\b/u,
  quality: /\b(quality|representative\w*|reliab\w+)\b/u,
  disaggregated: /\b(disaggregat\w+|broken down)\b/u,
  effectiveness: /\b(effective\w*|influenc\w+|used)\b/u,
  independence: /\b(independen\w+|both the monitoring and)\b/u,
};

/** Denial and subject must stand close together, else "not only … but evaluated" would count. */
const CLOSE = 60;

/** The first sentence that seems to deny the criterion; null when none does. */
export function deniedBy(
  areaCode: string,
  framework: FrameworkWording,
  paragraphs: readonly string[],
): string | null {
  const title = normalise(framework.areas.find(({ code }) => code === areaCode)?.title ?? "");
  const subject = SUBJECT[title.split(" ")[0] ?? ""];
  if (!subject) return null;
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.split(/(?<=[.!?])\s+/u)) {
      const text = sentence.toLowerCase().replace(/\bnot only\b|\bnot necessarily\b/gu, "");
      const denial = DENIAL.exec(text);
      if (!denial) continue;
      const near = text.slice(Math.max(0, denial.index - CLOSE), denial.index + CLOSE);
      if (subject.test(near)) return sentence;
    }
  }
  return null;
}
