/** The files of an action plan, made when they are asked for, from what is saved. */
import { planColumns } from "@/components/assess/plan-overview";
import { dayText } from "@/components/assess/plan-words";
import { fieldKey, textIn } from "@/lib/assessment/fields";
import { type Draft, getDraft } from "@/lib/assessment/queries";
import { planCsv } from "@/lib/exports/plan-csv";
import { planDocx } from "@/lib/exports/plan-docx";
import type { PlanEntry } from "@/lib/exports/plan-entry";
import { planIcs } from "@/lib/exports/plan-ics";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { problemResponse } from "@/lib/shared/problem";
import { siteOrigin } from "@/lib/shared/site-origin";
import { privateFile } from "../../private-file";
import { planEntries } from "../entries";

type Asked = { draft: Draft; entries: readonly PlanEntry[]; locale: Locale };
type Make = (asked: Asked) => string | Promise<Uint8Array<ArrayBuffer>>;

const practiceOf = ({ fields }: Draft) => textIn(fields, fieldKey.title);

const files: Record<string, { mediaType: string; make: Make }> = {
  "plan.csv": { mediaType: "text/csv; charset=utf-8", make: ({ entries }) => planCsv(entries) },
  "plan.ics": {
    mediaType: "text/calendar; charset=utf-8",
    make: ({ draft, entries, locale }) => {
      const t = getTranslator(locale, "plan");
      return planIcs({
        entries,
        publicId: draft.publicId,
        practice: practiceOf(draft),
        stamp: draft.changedAt ?? draft.createdAt,
        words: { calendar: t("icsName"), who: t("icsWho"), shownBy: t("shownBy") },
      });
    },
  },
  "plan.docx": {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: ({ draft, entries, locale }) => {
      const t = getTranslator(locale, "plan");
      return planDocx(entries, {
        title: t("title"),
        practice: practiceOf(draft),
        columns: planColumns.map((column) => t(`columns.${column}`)),
        day: (when) => dayText(when, locale),
      });
    },
  },
};

type Params = { params: Promise<{ locale: string; secret: string; file: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { locale, secret, file } = await params;
  const draft = await getDraft(secret);
  const known = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!draft || !known || !isLocale(locale)) return problemResponse(404, "There is nothing at this address.");
  const entries = await planEntries(draft, { origin: siteOrigin(request.headers), locale });
  return privateFile(await known.make({ draft, entries, locale }), {
    name: file,
    mediaType: known.mediaType,
  });
}
