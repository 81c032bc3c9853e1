/** The place of the tray on every page, with its words in the page's language. */
import { MAX_COMPARED } from "@/lib/catalogue/compare-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Tray } from "./tray";
import { type FollowWords, NUMBER, TITLE, type TrayWords } from "./tray-words";

export function TrayPlace({ locale }: { locale: Locale }) {
  return <Tray words={trayWords(locale)} path={localePath(locale, "/compare")} />;
}

function trayWords(locale: Locale): TrayWords {
  const t = getTranslator(locale, "compare");
  const counts = Array.from({ length: MAX_COMPARED + 1 }, (_, count) => count);
  return {
    label: t("tray"),
    open: counts.map((count) => t("trayOpen", { count })),
    count: counts.map((count) => t("trayCount", { count })),
    one: t("trayOne"),
    remove: t("trayRemove", { title: TITLE }),
    clear: t("trayClear"),
    added: t("trayAdded", { title: TITLE }),
    removed: t("trayRemoved", { title: TITLE }),
    cleared: t("trayCleared"),
    put: t("trayPut"),
    full: t("trayFull"),
  };
}

/** Gives the words of what the tray does with a comparison. */
export function followWords(locale: Locale): FollowWords {
  const t = getTranslator(locale, "compare");
  return {
    put: t("putInTray"),
    replace: t("putInTrayInstead", { number: NUMBER }),
    there: t("areInTray"),
  };
}
