/**
 * The words of the interface. A language is some files in `messages/`, one for each part of the site (and a small one for the
 * error page), named here, in `error-words.ts` and in `locales.ts`; the compiler refuses a language that lacks a message.
 */
import { createFormatter, createTranslator } from "use-intl/core";
import { formatLocales, type Locale } from "./locales";
import enAdmin from "./messages/en.admin.json";
import enAnswers from "./messages/en.answers.json";
import enAssess from "./messages/en.assess.json";
import enCorrections from "./messages/en.corrections.json";
import enDrafts from "./messages/en.drafts.json";
import enFrameworks from "./messages/en.frameworks.json";
import enCatalogue from "./messages/en.json";
import enPractices from "./messages/en.practices.json";
import enResult from "./messages/en.result.json";
import enReview from "./messages/en.review.json";

const en = {
  ...enCatalogue,
  ...enAssess,
  ...enAnswers,
  ...enResult,
  ...enAdmin,
  ...enReview,
  ...enDrafts,
  ...enCorrections,
  ...enPractices,
  ...enFrameworks,
};

export type Messages = typeof en;
/** The first level of the messages. Each is typed by itself: all keys together are more than the compiler takes. */
type Namespace = keyof Messages;

const messages: Record<Locale, Messages> = { en };

/** A missing or broken message is a bug of ours: it must fail a test, not show a key to a reader. */
function fail(error: Error): never {
  throw new Error(`Message: ${error.message}`, { cause: error });
}

function makeTranslator<const N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages[N]>({
    locale,
    messages: messages[locale][namespace],
    onError: fail,
    timeZone: "UTC",
  });
}

type Translator<N extends Namespace> = ReturnType<typeof makeTranslator<N>>;

/** Made once for each language and namespace: parsing messages again for each of a thousand lines would take longer than the page. */
const translators = new Map<string, unknown>();

/** The messages of one namespace in one language: `t("key", values)` gives text, `t.rich` gives React nodes. Throws on an unknown key. */
export function getTranslator<const N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale} ${namespace}`;
  const known = translators.get(key);
  // The key names the namespace that was asked for, so what is kept under it has this type.
  if (known) return known as Translator<N>;
  const made = makeTranslator(locale, namespace);
  translators.set(key, made);
  return made;
}

const formatters = new Map<Locale, ReturnType<typeof createFormatter>>();

/** Numbers, lists and dates in one language. Dates are shown in UTC, so that every server prints the same day. */
export function getFormatter(locale: Locale): ReturnType<typeof createFormatter> {
  const known = formatters.get(locale);
  if (known) return known;
  const made = createFormatter({ locale: formatLocales[locale], onError: fail, timeZone: "UTC" });
  formatters.set(locale, made);
  return made;
}
