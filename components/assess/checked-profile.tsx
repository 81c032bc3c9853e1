/** What was said of the practice itself, with the way to change it. */
import Link from "next/link";
import { fieldKey, profileKeys, textIn } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AsWritten } from "./as-written";
import { draftHref } from "./links";

export function CheckedProfile({
  fields,
  secret,
  locale,
}: {
  fields: Fields;
  secret: string;
  locale: Locale;
}) {
  const t = getTranslator(locale, "assess");
  const names = getTranslator(locale, "answers");
  const keys = [fieldKey.title, ...profileKeys.map(fieldKey.profile)];
  return (
    <section className="checked" aria-labelledby="checked-profile">
      <header>
        <h2 id="checked-profile">{t("pages.practice")}</h2>
        <Link href={draftHref(locale, secret, "practice")} prefetch={false}>
          {t("change")} <span className="unseen">{t("pages.practice")}</span>
        </Link>
      </header>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{names(`profile.${key === "title" ? "title" : profileKeyOf(key)}`)}</dt>
            <dd>
              <AsWritten text={textIn(fields, key)} none={t("notGiven")} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function profileKeyOf(key: string): (typeof profileKeys)[number] {
  const found = profileKeys.find((field) => fieldKey.profile(field) === key);
  if (!found) throw new Error(`${key} is no field of the profile`);
  return found;
}
