/** Reads one field of a published record as it is stored, in whatever transaction asks. */

import type { TitleKind } from "../catalogue/schema";
import { titleKindOf, titleKindSelect } from "../catalogue/title-kind";
import type { Db, Tx } from "../db/client";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import type { RecordField } from "../records/fields";
import { findShownRows } from "../search/queries-withdrawn";
import type { CorrectionTarget } from "./schema";
import type { Stored } from "./stored-field";
import { answerRowSelect, markRowSelect, practiceRowsSelect, storedField } from "./stored-rows";

export type CorrectableField = Exclude<RecordField, { kind: "line" }>;

/** A record that can be corrected, and where its rows are. Without an assessment only what is the practice's own. */
export type Place = {
  practiceId: number;
  slug: string;
  assessmentId: number | null;
  frameworkId: number;
  framework: Framework;
};

/**
 * Gives the record, when it may be corrected: the assessment is published, or the practice has one that is. `through`: inside a
 * transaction only it may be asked.
 */
export async function findPlace(
  target: CorrectionTarget | { practiceId: number },
  { db, tx = db }: { db: Db; tx?: Db | Tx },
): Promise<{ ok: true; place: Place } | { ok: false; reason: "notFound" | "notPublished" | "notCurrent" }> {
  const select = {
    id: true,
    state: true,
    replacedById: true,
    frameworkId: true,
    practice: { select: { id: true, slug: true } },
  } as const;
  const isOne = "assessmentId" in target;
  const assessment = isOne
    ? await tx.assessment.findUnique({ where: { id: target.assessmentId }, select })
    : await tx.assessment.findFirst({
        where: {
          state: "published",
          ...("practice" in target
            ? { practice: { slug: target.practice } }
            : { practiceId: target.practiceId }),
        },
        orderBy: { id: "asc" },
        select,
      });
  if (!assessment) return { ok: false, reason: "notFound" };
  if (assessment.replacedById !== null) return { ok: false, reason: "notCurrent" };
  if (assessment.state !== "published") return { ok: false, reason: "notPublished" };
  const { practice, frameworkId } = assessment;
  const framework = await getFrameworkOf(frameworkId, { db, tx });
  const place = { practiceId: practice.id, slug: practice.slug, frameworkId, framework };
  return { ok: true, place: { ...place, assessmentId: isOne ? assessment.id : null } };
}

/** Says whether a field belongs to the practice, not to one of its assessments. */
export function isOfPractice(field: CorrectableField): boolean {
  return ["title", "titleKind", "profile", "section"].includes(field.kind);
}

type Shown = {
  title: string;
  titleKind: TitleKind;
  profile: { field: string; value: string; sourceId: string | null }[];
  sections: { sourceId: string | null }[];
};

/** Gives the practice as it is shown: a correction is of what stands on the page, and touches nothing else. */
export async function withoutHidden<Practice extends Shown>(
  tx: Db | Tx,
  { practiceId, practice }: { practiceId: number; practice: Practice },
): Promise<Practice> {
  const shown = await findShownRows([practiceId], tx);
  const profile = shown(practiceId, practice.profile);
  const { corrections } = titleKindSelect;
  const said = await tx.correction.findMany({ ...corrections, where: { ...corrections.where, practiceId } });
  return {
    ...practice,
    titleKind: titleKindOf({ ...practice, corrections: said }, profile),
    profile,
    sections: shown(practiceId, practice.sections),
  };
}

/** Reads the field's rows, as far as they are shown. Throws when the practice is gone. */
export async function readStored(
  tx: Db | Tx,
  { place: { practiceId, assessmentId }, field }: { place: Place; field: CorrectableField },
): Promise<Stored> {
  const none = { profile: [], sections: [], answers: [], marks: [] };
  if (isOfPractice(field)) {
    const practice = await tx.practice.findUniqueOrThrow({
      where: { id: practiceId },
      select: practiceRowsSelect,
    });
    return storedField({ ...none, ...(await withoutHidden(tx, { practiceId, practice })) }, field);
  }
  const where = { assessmentId: assessmentId ?? -1 };
  const rows = { ...none, title: "", titleKind: "given" as const };
  if (field.kind === "answer" || field.kind === "tools") {
    const answers = await tx.answer.findMany({
      where: { ...where, question: { code: field.question } },
      select: answerRowSelect,
      take: 1,
    });
    return storedField({ ...rows, answers }, field);
  }
  if (field.kind === "mark" || field.kind === "evidence") {
    const marks = await tx.mark.findMany({
      where: { ...where, item: { code: field.item } },
      select: markRowSelect,
      take: 1,
    });
    return storedField({ ...rows, marks }, field);
  }
  throw new Error(`The field ${field.kind} belongs to neither a practice nor an assessment`);
}
