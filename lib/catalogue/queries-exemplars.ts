/**
 * Finds who shows how: for the gaps of a self-assessment, practices that meet each item; for a question, practices that
 * answer it. The number of statements is the same for one item and for forty: the practices are put in order once, and each
 * item takes its first dozen of them; only of these anything is read.
 */
import { type Db, getDb } from "../db/client";
import { type FrameworkRow, frameworkSelect, toFramework } from "../frameworks/structure";
import { findShownRows, type ShownRows } from "../search/queries-withdrawn";
import { maskEmails } from "../shared/mask-emails";
import { assessmentHeadSelect, toAssessmentHead } from "./assessment-head";
import {
  type AnswerExemplars,
  byLikenessAndWords,
  type Exemplar,
  excerptFor,
  type ItemExemplar,
  type ItemExemplars,
  type Likeness,
  LOOKED_THROUGH,
} from "./exemplars";
import {
  answering,
  type Compared,
  type Hit,
  meetingAny,
  readLikest,
  type Term,
} from "./queries-exemplars-likest";
import { toAssessment } from "./rows";
import type { AssessmentView } from "./schema";
import { byLikeness, type SharedTermKey, sharedTermKeys } from "./similar";

export type FrameworkName = { slug: string; version: number };
export type ExemplarsOptions = {
  framework: FrameworkName;
  /** Codes of items; those that the framework does not have are left out. */
  items: readonly string[];
  likeness: Likeness;
  perItem: number;
};

/** A practice states some ten terms; more are not looked up. */
const MAX_TERMS = 40;

/** Gives for each item, in the order of `items`, how many practices meet it and the likest of them; none for an unknown framework. */
export async function findExemplars(
  { framework, items, likeness, perItem }: ExemplarsOptions,
  db: Db = getDb(),
): Promise<ItemExemplars[]> {
  const asked = await openFramework(db, { framework, likeness });
  if (!asked) return [];
  const all = asked.row.areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  const wanted = items.flatMap((code) => all.find((item) => item.code === code) ?? []);
  if (wanted.length === 0) return [];
  const ids = wanted.map(({ id }) => id);
  const hits = await readLikest(db, {
    ...asked,
    frameworkId: asked.row.id,
    found: meetingAny(ids),
    // The order by words is made here: of each item the first dozen are read, however few are shown.
    most: Math.max(perItem, LOOKED_THROUGH),
  });
  const codes = new Set(wanted.map(({ code }) => questionCodeOf(code)));
  const candidates = await readCandidates(db, { ...asked, hits, questions: [...codes] });
  return wanted.map(({ id, code, text }) => {
    const own = hits.filter((hit) => hit.of === id);
    const exemplars = byLikenessAndWords(
      candidates
        .filter(({ assessmentId }) => own.some((hit) => hit.assessmentId === assessmentId))
        .map((candidate) => toItemExemplar(candidate, { code, text })),
    );
    return {
      item: code,
      met: own[0]?.count ?? 0,
      assessed: asked.assessed,
      exemplars: exemplars.slice(0, perItem),
    };
  });
}

/** Gives how many practices answer a question and the likest of them; null when the framework has no such question. */
export async function findAnswerExemplars(
  options: { framework: FrameworkName; question: string; likeness: Likeness; most: number },
  db: Db = getDb(),
): Promise<AnswerExemplars | null> {
  const { question, most } = options;
  const asked = await openFramework(db, options);
  const known = asked?.row.areas.some((area) => area.questions.some(({ code }) => code === question));
  if (!asked || !known) return null;
  const found = answering({ frameworkId: asked.row.id, question });
  const hits = await readLikest(db, { ...asked, frameworkId: asked.row.id, found, most });
  const candidates = await readCandidates(db, { ...asked, hits, questions: [question] });
  return {
    answered: hits[0]?.count ?? 0,
    assessed: asked.assessed,
    exemplars: candidates.sort(byLikeness).map((candidate) => toExemplar(candidate, question)),
  };
}

/** `assessed`: how many practices have a published assessment by the framework. */
type Asked = Compared & { row: FrameworkRow; assessed: number };

async function openFramework(
  db: Db,
  { framework, likeness }: { framework: FrameworkName; likeness: Likeness },
): Promise<Asked | null> {
  const { slug, version } = framework;
  const row = await db.framework.findUnique({
    where: { slug_version: { slug, version } },
    select: frameworkSelect,
  });
  if (!row) return null;
  const items = row.areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  return {
    row,
    assessed: await db.practice.count({
      where: { assessments: { some: { state: "published", frameworkId: row.id } } },
    }),
    terms: sharedTermKeys
      .flatMap((field) => [...new Set(likeness.terms[field])].map((value) => ({ field, value })))
      .slice(0, MAX_TERMS),
    marks: items.flatMap(({ id, code }) => {
      const status = Object.hasOwn(likeness.marks, code) ? likeness.marks[code] : undefined;
      return status ? [{ itemId: id, status }] : [];
    }),
  };
}

type Candidate = Omit<Exemplar, "question" | "answer"> & { questions: Questions };
type Questions = AssessmentView["areas"][number]["questions"];

/** Reads the practices of the hits with what they say to these questions, each once. */
async function readCandidates(
  db: Db,
  { row, terms, hits, questions }: Asked & { hits: readonly Hit[]; questions: string[] },
): Promise<Candidate[]> {
  const ids = [...new Set(hits.map(({ assessmentId }) => assessmentId))];
  if (ids.length === 0) return [];
  const origin = { sourceId: true, firstLine: true, lastLine: true } as const;
  const ofQuestions = { question: { code: { in: questions } } };
  const rows = await db.assessment.findMany({
    where: { id: { in: ids } },
    select: {
      ...assessmentHeadSelect,
      practiceId: true,
      answers: {
        where: ofQuestions,
        select: {
          heading: true,
          paragraphs: true,
          tools: true,
          ...origin,
          question: { select: { code: true } },
        },
      },
      marks: {
        where: { item: ofQuestions },
        select: { status: true, evidence: true, ...origin, item: { select: { code: true } } },
      },
    },
  });
  const practiceIds = rows.map(({ practiceId }) => practiceId);
  const shown = await findShownRows(practiceIds, db);
  const shared = await readSharedTerms(db, { terms, practiceIds, shown });
  const framework = toFramework(row);
  return rows.map((assessment) => {
    const { slug, sortKey, title, titleKind, countries, onPage } = toAssessmentHead(assessment, shown);
    const hit = hits.find(({ assessmentId }) => assessmentId === assessment.id);
    const view = toAssessment({ ...assessment, sources: [], unrecognised: [] }, framework);
    return {
      assessmentId: assessment.id,
      ...{ slug, sortKey, title, titleKind, countries, onPage },
      terms: shared(assessment.practiceId),
      marks: hit && hit.both > 0 ? [{ both: hit.both, alike: hit.alike }] : [],
      questions: view.areas.flatMap((area) => area.questions),
    };
  });
}

/** Reads which of the terms each practice states; gives them by practice, in the order in which they were asked for. */
async function readSharedTerms(
  db: Db,
  { terms, practiceIds, shown }: { terms: readonly Term[]; practiceIds: number[]; shown: ShownRows },
): Promise<(practiceId: number) => Exemplar["terms"]> {
  const entries =
    terms.length === 0
      ? []
      : await db.profileEntry.findMany({
          where: {
            practiceId: { in: practiceIds },
            field: { in: [...sharedTermKeys] },
            value: { in: terms.map(({ value }) => value) },
          },
          select: { practiceId: true, field: true, value: true, sourceId: true },
        });
  return (practiceId) => {
    const valuesOf = (key: SharedTermKey) =>
      terms
        .filter(({ field }) => field === key)
        .filter(({ value }) =>
          shown(practiceId, entries).some(
            (entry) => entry.practiceId === practiceId && entry.field === key && entry.value === value,
          ),
        )
        .map(({ value }) => maskEmails(value));
    return {
      targetGroup: valuesOf("targetGroup"),
      integrationArea: valuesOf("integrationArea"),
      country: valuesOf("country"),
    };
  };
}

function toExemplar({ questions, ...candidate }: Candidate, question: string): Exemplar {
  const answer = questions.find(({ code }) => code === question)?.answer ?? null;
  return { ...candidate, question, answer };
}

function toItemExemplar(candidate: Candidate, { code, text }: { code: string; text: string }): ItemExemplar {
  const exemplar = toExemplar(candidate, questionCodeOf(code));
  const items = candidate.questions.find((question) => question.code === exemplar.question)?.items;
  return {
    ...exemplar,
    excerpt: excerptFor(text, exemplar.answer?.paragraphs ?? []),
    markedAt: items?.find((item) => item.code === code)?.origin ?? null,
  };
}

/** The question of item 3.2.5 is 3.2. */
function questionCodeOf(item: string): string {
  return item.split(".").slice(0, 2).join(".");
}
