/** The one way back to a self-assessment: shown whole, to copy, to bookmark, to print. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CopyText } from "../ui/copy-text";

type Props = { address: string /** Just made: said first. */; isNew: boolean; locale: Locale };

export function PrivateLink({ address, isNew, locale }: Props) {
  const t = getTranslator(locale, "assess");
  return (
    <section className="private-link" aria-labelledby="private-link-title">
      <h2 id="private-link-title">{t(isNew ? "privateTitleNew" : "privateTitle")}</h2>
      <p>{t("privateText")}</p>
      <div id="private-link" className="private-address">
        <p>{address}</p>
      </div>
      <CopyText
        from="private-link"
        text={t("copyLink")}
        label={t("copyLink")}
        copied={t("linkCopied")}
        failed={t("linkSelected")}
      />
      <p className="fine">{t("privateHow")}</p>
    </section>
  );
}
