/** A link that was just made: to copy, and then to hide. */
import type { ShownLink } from "@/lib/auth/shown-link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CopyText } from "../ui/copy-text";

type Props = {
  link: ShownLink;
  /** Of the site as its reader knows it. */
  origin: string;
  hide: () => Promise<void>;
  locale: Locale;
};

const PATH = { join: "join", newPassword: "new-password" } as const;

export function NewLink({ link: { kind, token, name }, origin, hide, locale }: Props) {
  const t = getTranslator(locale, "admin");
  return (
    <section className="private-link" aria-labelledby="new-link-title">
      <h2 id="new-link-title">{t(`people.linkTitle.${kind}`, { name })}</h2>
      <p>
        {t("people.linkText")} {t(`people.linkUntil.${kind}`)}
      </p>
      <div id="new-link" className="private-address">
        <p>{`${origin}${localePath(locale, `/admin/${PATH[kind]}/${token}`)}`}</p>
      </div>
      <CopyText
        from="new-link"
        text={t("people.copyLink")}
        label={t("people.copyLink")}
        copied={t("people.copied")}
        failed={t("people.selected")}
      />
      <form action={hide}>
        <button type="submit" className="second-button">
          {t("people.hideLink")}
        </button>
      </form>
    </section>
  );
}
