/** Adds a framework, or a new version of one: by administrators. What is there is never changed, since assessments stand on it. */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction } from "../db/client";
import { isSameContent } from "./changes";
import { saveFramework } from "./commands";
import type { NewFramework } from "./input";
import { frameworkSelect, toFramework } from "./structure";

export type AddedFramework =
  | { ok: true; slug: string; version: number }
  /** The newest version says the same; another version came meanwhile; another set has the same heading on its documents. */
  | { ok: false; reason: "unchanged" | "overtaken" | "headingTaken" };

/** Adds it as the version that was looked at: 1 for a new slug, else the one after the newest. */
export async function addFramework(
  { framework, version, actor }: { framework: NewFramework; version: number; actor: Actor },
  db: Db = getDb(),
): Promise<AddedFramework> {
  return inTransaction(db, async (tx): Promise<AddedFramework> => {
    const { slug, printedHeading, title, areas } = framework;
    const row = await tx.framework.findFirst({
      where: { slug },
      orderBy: { version: "desc" },
      select: frameworkSelect,
    });
    const newest = row && toFramework(row);
    if (newest && isSameContent(newest, framework)) return { ok: false, reason: "unchanged" };
    if ((newest?.version ?? 0) + 1 !== version) return { ok: false, reason: "overtaken" };
    const other = { printedHeading, slug: { not: slug } };
    if (await tx.framework.findFirst({ where: other, select: { id: true } })) {
      return { ok: false, reason: "headingTaken" };
    }
    const saved = await saveFramework(tx, { ...framework, version });
    if (!saved.ok) throw new Error(`Version ${version} of ${slug} was free and is not`);
    const questions = areas.flatMap((area) => area.questions);
    await recordChange(tx, {
      actor,
      action: "framework.add",
      subject: "framework",
      subjectId: slug,
      before: newest ? { version: newest.version, title: newest.title } : null,
      after: {
        version,
        title,
        areas: areas.length,
        questions: questions.length,
        items: questions.flatMap(({ items }) => items).length,
      },
    });
    return { ok: true, slug, version };
  });
}
