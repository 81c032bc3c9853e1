/** On pages without fields: what this device still keeps of the self-assessment is sent from there too. Nothing without JavaScript. */
import type { Draft } from "@/lib/assessment/queries";
import { answerWords } from "@/lib/i18n/answer-words";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { saveHref } from "./answer-page";
import { HandInCheck } from "./autosave/hand-in-check";
import { KeptLine, type KeptPage } from "./autosave/kept-line";
import { draftHref } from "./links";

type Props = { draft: Pick<Draft, "publicId" | "framework">; secret: string; locale: Locale };

/** The line that says what is being sent. `showsWords`: whether the page shows words of the self-assessment. */
export function KeptOnDevice({ showsWords = true, ...props }: Props & { showsWords?: boolean }) {
  return <KeptLine page={keptPage(props)} showsWords={showsWords} words={answerWords[props.locale]} />;
}

/** Within the form that hands in, before its button. */
export function KeptBeforeHandIn(props: Props) {
  return <HandInCheck page={keptPage(props)} words={answerWords[props.locale]} />;
}

function keptPage({ draft, secret, locale }: Props): KeptPage {
  const t = getTranslator(locale, "assess");
  return {
    draft: draft.publicId,
    saveHref: saveHref(locale, secret),
    pages: Object.fromEntries([
      ...(["practice", "plan"] as const).map((page) => [
        page === "practice" ? "" : page,
        { name: t(`pages.${page}`), href: draftHref(locale, secret, page) },
      ]),
      ...draft.framework.areas.map(({ code, slug, title }) => [
        code,
        { name: `${code} ${title}`, href: draftHref(locale, secret, `area/${slug}`) },
      ]),
    ]),
  };
}
