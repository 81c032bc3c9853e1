/** Writes frameworks. A framework's version never changes: a changed wording is a new version. */
import type { Tx } from "../db/client";
import { isSameContent } from "./changes";
import type { Framework } from "./schema";
import { frameworkSelect, toFramework } from "./structure";

export type SavedFramework = { ok: true; added: boolean } | { ok: false; reason: "version-differs" };

/**
 * Keeps a framework. The same version with the same content is left as it is; with other content it is refused, since
 * assessments stand on it.
 */
export async function saveFramework(tx: Tx, framework: Framework): Promise<SavedFramework> {
  const { slug, version, title, printedHeading, publisher } = framework;
  const kept = await tx.framework.findUnique({
    where: { slug_version: { slug, version } },
    select: frameworkSelect,
  });
  if (kept) {
    return isSameContent(toFramework(kept), framework)
      ? { ok: true, added: false }
      : { ok: false, reason: "version-differs" };
  }
  await tx.framework.create({
    data: {
      slug,
      version,
      title,
      printedHeading,
      publisher,
      note: framework.source?.note ?? null,
      areas: {
        create: framework.areas.map((area, areaOrdinal) => ({
          ordinal: areaOrdinal + 1,
          code: area.code,
          slug: area.slug,
          title: area.title,
          questions: {
            create: area.questions.map((question, ordinal) => ({
              ordinal: ordinal + 1,
              code: question.code,
              text: question.text,
              prompts: question.prompts,
              items: {
                create: question.items.map((item, i) => ({
                  ordinal: i + 1,
                  code: item.code,
                  text: item.text,
                })),
              },
            })),
          },
        })),
      },
    },
  });
  return { ok: true, added: true };
}
