/** The files of a self-assessment, made when they are asked for, from what is saved. */
import { fieldKey, textIn } from "@/lib/assessment/fields";
import { type Draft, getDraft } from "@/lib/assessment/queries";
import { printWriteUp, writeUpOf } from "@/lib/assessment/write-up";
import { assessmentCsv } from "@/lib/exports/assessment-csv";
import { assessmentDocx } from "@/lib/exports/assessment-docx";
import { assessmentJson } from "@/lib/exports/assessment-json";
import { problemResponse } from "@/lib/shared/problem";
import { privateFile } from "../../private-file";

type Make = (draft: Draft) => string | Promise<string | Uint8Array<ArrayBuffer>>;

const files: Record<string, { mediaType: string; make: Make }> = {
  "self-assessment.txt": {
    mediaType: "text/plain; charset=utf-8",
    make: ({ fields, framework }) => printWriteUp(fields, framework),
  },
  "self-assessment.csv": {
    mediaType: "text/csv; charset=utf-8",
    make: ({ fields, framework }) => assessmentCsv(fields, framework),
  },
  "self-assessment.json": {
    mediaType: "application/json",
    make: ({ fields, framework }) => assessmentJson(fields, framework),
  },
  "self-assessment.docx": {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: async ({ fields, framework }) =>
      new Uint8Array(
        await assessmentDocx({
          printable: writeUpOf(fields, framework),
          framework,
          title: textIn(fields, fieldKey.title),
        }),
      ),
  },
};

type Params = { params: Promise<{ secret: string; file: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { secret, file } = await params;
  const draft = await getDraft(secret);
  const known = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!draft || !known) return problemResponse(404, "There is nothing at this address.");
  return privateFile(await known.make(draft), { name: file, mediaType: known.mediaType });
}
