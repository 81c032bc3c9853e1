/** Where somebody is signed in: each browser in words, and a button that ends it. */
import { browserName } from "@/lib/auth/browser-name";
import type { SessionRow } from "@/lib/auth/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { dayInWords, timeInWords } from "./when";

type Props = {
  sessions: readonly SessionRow[];
  /** The one that this page is read in. */
  current: string;
  actions: {
    end: (form: FormData) => Promise<void>;
    endOthers: () => Promise<void>;
    endAll: () => Promise<void>;
  };
  locale: Locale;
};

export function SessionList({ sessions, current, actions, locale }: Props) {
  const t = getTranslator(locale, "admin");
  return (
    <>
      <p>{t("account.sessionsText")}</p>
      <ul className="admin-rows">
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => {
          const browser = browserInWords(userAgent, locale);
          const seen = timeInWords(lastSeenAt, locale);
          return (
            <li key={id}>
              <div>
                <b>{browser}</b>
                {id === current && ` (${t("account.here")})`}
                <p className="fine">{t("account.seen", { seen, since: dayInWords(createdAt, locale) })}</p>
              </div>
              <form action={actions.end}>
                <input type="hidden" name="session" value={id} />
                <button
                  type="submit"
                  className="quiet-button"
                  aria-label={t("account.endNamed", { browser, seen })}
                >
                  {t("account.end")}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <div className="admin-actions">
        {sessions.length > 1 && (
          <form action={actions.endOthers}>
            <button type="submit" className="second-button">
              {t("account.endOthers")}
            </button>
          </form>
        )}
        <form action={actions.endAll}>
          <button type="submit" className="second-button">
            {t("account.endAll")}
          </button>
        </form>
      </div>
    </>
  );
}

function browserInWords(userAgent: string | null, locale: Locale): string {
  const t = getTranslator(locale, "admin");
  const { browser, system } = browserName(userAgent);
  if (browser && system) return t("account.browserOn", { browser, system });
  if (browser) return t("account.browserOnly", { browser });
  return system ? t("account.systemOnly", { system }) : t("account.browserUnknown");
}
