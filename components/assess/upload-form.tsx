/** A filled form comes back: choose a file; what is in it is shown before anything is taken over. */
import { LARGEST_UPLOAD } from "@/lib/assessment/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { FileField } from "../form/file-field";
import { uploadHref } from "./links";

type Props = {
  action: (form: FormData) => Promise<void>;
  secret: string;
  /** Whether the self-assessment can be written to. */
  isOpen: boolean;
  uploads: readonly { id: number; name: string; uploadedAt: Date }[];
  locale: Locale;
};

export function UploadForm({ action, secret, isOpen, uploads, locale }: Props) {
  const t = getTranslator(locale, "assess");
  const format = getFormatter(locale);
  return (
    <section aria-labelledby="upload-title" className="upload">
      <h2 id="upload-title">{t("uploadTitle")}</h2>
      <p>{t("uploadText")}</p>
      {isOpen ? (
        <form action={action} className="plain-form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="secret" value={secret} />
          <div className="field">
            <label htmlFor="file">{t("fileLabel")}</label>
            <p className="fine" id="file-hint">
              {t("fileHint", { megabytes: LARGEST_UPLOAD / 1024 / 1024 })}
            </p>
            <FileField
              id="file"
              name="file"
              accept=".docx,.pdf,.html,.htm,.txt,.md"
              largest={LARGEST_UPLOAD}
              tooLarge={t("uploadProblems.tooLarge")}
              describedBy="file-hint"
            />
          </div>
          <button type="submit">{t("uploadButton")}</button>
        </form>
      ) : (
        <p className="fine">{t("uploadLocked")}</p>
      )}
      {uploads.length > 0 && (
        <>
          <h3>{t("uploadsTitle")}</h3>
          <ul className="plain-links">
            {uploads.map(({ id, name, uploadedAt }) => (
              <li key={id}>
                <a href={uploadHref(locale, secret, id)} dir="auto">
                  {name}
                </a>{" "}
                <span className="fine">
                  {format.dateTime(uploadedAt, { dateStyle: "medium", timeStyle: "short" })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
