/** What the part of an assessment's page that corrects is made of. */
import { findVocabulary } from "@/lib/catalogue/queries-vocabulary";
import { findCorrectedFields, findCorrections } from "@/lib/corrections/queries";
import { getCorrectableRecord } from "@/lib/corrections/queries-record";
import { askedField } from "@/lib/corrections/request";
import { correctedFieldName, correctionProblemSchema } from "@/lib/corrections/schema";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Gives what went wrong with a correction, as the address says; null for anything else. */
export function correctionProblem(asked: Asked) {
  return correctionProblemSchema
    .nullable()
    .catch(null)
    .parse(asked.correction ?? null);
}

/** Gives the record with the field that the address opens; null when it cannot be corrected. */
export async function loadCorrections(assessmentId: number, asked: Asked) {
  const record = await getCorrectableRecord(assessmentId);
  if (!record) return null;
  const fields = await findCorrectedFields(record.slug);
  const keys = [...record.fields.keys()];
  const names = new Set(fields.map(correctedFieldName));
  const corrected = new Set(keys.filter((key) => names.has(correctedFieldName({ assessmentId, key }))));
  const field = record.fields.get(askedField(asked.field) ?? "");
  if (!field) return { record, corrected, open: null };
  const { key } = field;
  const vocabulary: Record<string, string[]> =
    key === "profile:targetGroup" || key === "profile:integrationArea" ? await findVocabulary() : {};
  const history = await findCorrections({ assessmentId, key, page: 1, pageSize: 20 });
  const of = typeof asked.of === "string" ? asked.of.slice(0, 20) : "";
  const done = asked.correction === "done" || asked.correction === "restored" ? asked.correction : null;
  const outcome = { done, of, problem: correctionProblem(asked) } as const;
  return { record, corrected, open: { field, terms: vocabulary[key.slice(8)] ?? [], history, outcome } };
}
