/** The words and limits that the upload forms need in the browser. */
import { LARGEST_DOCUMENT } from "@/lib/documents/read-file";
import { LARGEST_UPLOAD, MOST_FILES } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { FilesLimits } from "./files-field";
import type { UploadWords } from "./upload-form";

const MB = 1024 * 1024;

export const uploadLimits: FilesLimits = {
  most: MOST_FILES,
  largest: LARGEST_DOCUMENT,
  together: LARGEST_UPLOAD,
};

/** Gives them in a language. */
export function uploadWords(locale: Locale): UploadWords {
  const t = getTranslator(locale, "drafts");
  const sizes = { megabytes: LARGEST_DOCUMENT / MB, together: LARGEST_UPLOAD / MB, count: MOST_FILES };
  return {
    tooMany: t("tooManyFiles", { count: MOST_FILES }),
    // The browser puts the name in.
    tooLargeFile: t("tooLargeFile", { name: "{name}", megabytes: sizes.megabytes }),
    tooLargeTogether: t("tooLargeTogether", { megabytes: sizes.together }),
    errorPrefix: t("errorPrefix"),
    problemTitle: t("problemTitle"),
    outcomesTitle: t("outcomesTitle"),
    filesLabel: t("filesLabel"),
    filesHint: t("filesHint", sizes),
    uploadButton: t("uploadButton"),
    uploading: t("uploading"),
    pasteName: t("pasteName"),
    pasteNameHint: t("pasteNameHint"),
    pasteText: t("pasteText"),
    pasteHint: t("pasteHint"),
    pasteButton: t("pasteButton"),
    outcomes: {
      stored: t("outcomes.stored"),
      sameDraft: t("outcomes.sameDraft"),
      empty: t("outcomes.empty"),
      tooLarge: t("outcomes.tooLarge"),
    },
  };
}
