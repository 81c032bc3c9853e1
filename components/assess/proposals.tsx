/** What the file has otherwise than the form: both side by side, each with a tick for the file's. */
import type { Proposal } from "@/lib/assessment/upload-proposals";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { fieldName } from "./field-name";
import { shownValue } from "./shown-value";

type Props = {
  action: (form: FormData) => Promise<void>;
  proposals: readonly Proposal[];
  upload: number;
  framework: Framework;
  secret: string;
  locale: Locale;
};

export function Proposals({ action, proposals, upload, framework, secret, locale }: Props) {
  const t = getTranslator(locale, "assess");
  if (proposals.length === 0) return <p className="lead">{t("uploadSame")}</p>;
  return (
    <form action={action} className="proposals">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="upload" value={upload} />
      <p>{t("uploadChanges", { count: proposals.length })}</p>
      <ul>
        {proposals.map(({ key, here, there, base, ticked }) => (
          <li key={key}>
            <input type="hidden" name={`base:${key}`} value={base} />
            <label className="choice">
              <input type="checkbox" name="take" value={key} defaultChecked={ticked} />
              <b>{fieldName(key, { framework, locale })}</b>
            </label>
            <dl>
              <Side name={t("uploadHere")} value={shownValue(key, here, locale)} none={t("uploadNothing")} />
              <Side
                name={t("uploadThere")}
                value={shownValue(key, there, locale)}
                none={t("uploadNothing")}
              />
            </dl>
          </li>
        ))}
      </ul>
      <div className="proposal-buttons">
        <button type="submit">{t("uploadTakeOver")}</button>
        <button type="submit" name="all" value="yes" className="second-button">
          {t("uploadTakeAll")}
        </button>
      </div>
    </form>
  );
}

function Side({ name, value, none }: { name: string; value: string; none: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto" className={value === "" ? "fine" : "as-typed"}>
        {value || none}
      </dd>
    </div>
  );
}
