/**
 * Practices side by side: profile, marks item by item, and the answers to one question. Pure.
 *
 * A comparison is made by one set of criteria in one version. Items of two sets are never put in one row: "Effectiveness" of
 * the one is not "Effectiveness" of the other.
 */
import type { CompareRequest } from "./compare-request";
import {
  type AssessmentView,
  type FingerprintArea,
  type ItemView,
  type PracticeView,
  type ProfileEntry,
  type ProfileField,
  profileFieldSchema,
  type QuestionView,
} from "./schema";

/** A set of criteria that at least one of the practices was assessed against. */
export type ComparedFramework = {
  /** `slug@version`, as the address has it. */
  key: string;
  slug: string;
  title: string;
  publisher: string;
  version: number;
  /** How many of the practices have an assessment by it. */
  practices: number;
};

/** One column: a practice, and which of its assessments is compared. Null: it has none by these criteria. */
export type ComparedPractice = {
  practice: PracticeView;
  assessment: AssessmentView | null;
  /** Its place on the practice's page, which the anchors there depend on; -1 without one. */
  index: number;
};

/** One item, a cell for each practice in their order; null where the practice has no assessment by these criteria. */
export type ComparedItem = { code: string; text: string; cells: (ItemView | null)[]; differs: boolean };
export type ComparedQuestion = { code: string; text: string | null; items: ComparedItem[] };
export type ComparedArea = {
  code: string;
  slug: string;
  title: string;
  prints: (FingerprintArea | null)[];
  questions: ComparedQuestion[];
};

export type Comparison = {
  columns: ComparedPractice[];
  frameworks: ComparedFramework[];
  framework: ComparedFramework;
  profile: { field: ProfileField; cells: ProfileEntry[][] }[];
  /** All areas and items of the criteria; a view of the differences leaves out items, never columns. */
  areas: ComparedArea[];
  /** How many items are there, and how many are not marked alike. */
  items: { total: number; differing: number };
  question: ComparedAnswers;
};

/** One question and what each practice answers to it; null where the practice has no assessment by these criteria. */
export type ComparedAnswers = {
  code: string;
  text: string | null;
  area: string;
  cells: (QuestionView | null)[];
};

/** Fields that head the columns already, or that say where the title comes from. */
const NOT_IN_PROFILE: readonly ProfileField[] = ["title"];

/**
 * Puts practices side by side, in the order in which they are given. Null when there are fewer than two: nothing is compared.
 * Criteria or a question that the practices do not have are taken as not asked for.
 */
export function comparePractices(
  practices: readonly PracticeView[],
  request: Pick<CompareRequest, "framework" | "question">,
): Comparison | null {
  const frameworks = comparableFrameworks(practices);
  const framework = frameworks.find(({ key }) => key === request.framework) ?? frameworks[0];
  if (practices.length < 2 || !framework) return null;
  const columns = practices.map((practice) => toColumn(practice, framework.key));
  const areas = compareAreas(columns);
  const items = areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  return {
    columns,
    frameworks,
    framework,
    profile: compareProfiles(practices),
    areas,
    items: { total: items.length, differing: items.filter(({ differs }) => differs).length },
    question: compareAnswers(columns, request.question),
  };
}

/** Gives the name of a set of criteria in an address. */
function frameworkKey({ slug, version }: { slug: string; version: number }): string {
  return `${slug}@${version}`;
}

/** Gives the areas with only the items that are not marked alike; what has none of them left is left out. */
export function onlyDifferences(areas: readonly ComparedArea[]): ComparedArea[] {
  return areas
    .map((area) => ({
      ...area,
      questions: area.questions
        .map((question) => ({ ...question, items: question.items.filter(({ differs }) => differs) }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The criteria that most of the practices share come first; of several, those met first in the order of the practices. */
function comparableFrameworks(practices: readonly PracticeView[]): ComparedFramework[] {
  const found = new Map<string, ComparedFramework>();
  for (const practice of practices) {
    const own = new Map(practice.assessments.map(({ framework }) => [frameworkKey(framework), framework]));
    for (const [key, { slug, title, publisher, version }] of own) {
      const known = found.get(key);
      if (known) known.practices += 1;
      else found.set(key, { key, slug, title, publisher, version, practices: 1 });
    }
  }
  // Stable: what as many practices share stays in the order in which it was met.
  return [...found.values()].sort((a, b) => b.practices - a.practices);
}

/** Of two published assessments by the same criteria the later one is compared. */
function toColumn(practice: PracticeView, key: string): ComparedPractice {
  const index = practice.assessments.findLastIndex(({ framework }) => frameworkKey(framework) === key);
  return { practice, assessment: practice.assessments[index] ?? null, index };
}

/** Every assessment lists all areas, questions and items of its criteria, so any one of them gives the rows. */
function compareAreas(columns: readonly ComparedPractice[]): ComparedArea[] {
  const views = columns.map(({ assessment }) => (assessment ? indexAssessment(assessment) : null));
  const rows = columns.find(({ assessment }) => assessment !== null)?.assessment?.areas ?? [];
  return rows.map(({ code, slug, title, questions }) => ({
    code,
    slug,
    title,
    prints: views.map((view) => view?.prints.get(code) ?? null),
    questions: questions.map((question) => ({
      code: question.code,
      text: question.text,
      items: question.items.map((item) => {
        const cells = views.map((view) => view?.items.get(item.code) ?? null);
        return { code: item.code, text: item.text, cells, differs: differs(cells) };
      }),
    })),
  }));
}

function indexAssessment({ areas, fingerprint }: AssessmentView) {
  const items = areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  return {
    prints: new Map(fingerprint.map((area) => [area.code, area])),
    items: new Map(items.map((item) => [item.code, item])),
  };
}

/** A practice without an assessment by these criteria neither differs nor agrees. */
function differs(cells: readonly (ItemView | null)[]): boolean {
  return new Set(cells.flatMap((cell) => (cell ? [cell.state] : []))).size > 1;
}

/** The fields that at least one practice states, in their order. */
function compareProfiles(practices: readonly PracticeView[]): Comparison["profile"] {
  return profileFieldSchema.options
    .filter((field) => !NOT_IN_PROFILE.includes(field))
    .map((field) => ({
      field,
      cells: practices.map(({ profile }) => profile.filter((entry) => entry.field === field)),
    }))
    .filter(({ cells }) => cells.some((entries) => entries.length > 0));
}

function compareAnswers(columns: readonly ComparedPractice[], asked: string | null): ComparedAnswers {
  const ofColumns = columns.map(({ assessment }) => assessment?.areas.flatMap((area) => area.questions));
  const areas = columns.find(({ assessment }) => assessment !== null)?.assessment?.areas ?? [];
  const all = areas.flatMap(({ title, questions }) =>
    questions.map(({ code, text }) => ({
      code,
      text,
      area: title,
      cells: ofColumns.map((questions) => questions?.find((other) => other.code === code) ?? null),
    })),
  );
  const found =
    all.find(({ code }) => code === asked) ??
    all.find(({ cells }) => cells.some((cell) => (cell?.answer?.paragraphs.length ?? 0) > 0)) ??
    all[0];
  if (!found) throw new Error("A set of criteria has no question");
  return found;
}
