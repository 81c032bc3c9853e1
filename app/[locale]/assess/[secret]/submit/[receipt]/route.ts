/** What was handed in, as it was printed that day: the author's own copy. */
import { getDraft, getSubmittedText } from "@/lib/assessment/queries";
import { problemResponse } from "@/lib/shared/problem";
import { privateFile } from "../../private-file";

type Params = { params: Promise<{ secret: string; receipt: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { secret, receipt } = await params;
  const draft = await getDraft(secret);
  const reference = /^([A-Z0-9-]{5,20})\.txt$/.exec(receipt)?.[1];
  const text = draft && reference ? await getSubmittedText({ draftId: draft.id, reference }) : null;
  if (text === null) return problemResponse(404, "There is nothing at this address.");
  return privateFile(text, { name: `submitted-${reference}.txt`, mediaType: "text/plain; charset=utf-8" });
}
