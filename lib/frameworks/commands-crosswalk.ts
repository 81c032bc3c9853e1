/** Writes crosswalks. No assessment stands on one, so a new reading of the texts takes the place of the old. */
import type { Tx } from "../db/client";
import { criterionNames } from "./criterion";
import type { Crosswalk } from "./crosswalk-schema";
import { frameworkSelect, toFramework } from "./structure";

export type SavedCrosswalk =
  | { ok: true; saved: "added" | "replaced" | "unchanged" }
  /** `missing`: the criteria that the catalogue does not have, as "framework code". */
  | { ok: false; reason: "unknown-criteria"; missing: string[] };

/** Keeps a crosswalk whose frameworks are in the catalogue already; one with the same content is left as it is. */
export async function saveCrosswalk(tx: Tx, crosswalk: Crosswalk): Promise<SavedCrosswalk> {
  const ids = new Map<string, number>();
  const known = new Set<string>();
  for (const [slug, version] of Object.entries(crosswalk.frameworks)) {
    const row = await tx.framework.findUnique({
      where: { slug_version: { slug, version } },
      select: frameworkSelect,
    });
    if (!row) continue;
    ids.set(slug, row.id);
    for (const { code } of criterionNames(toFramework(row))) known.add(`${slug} ${code}`);
  }
  const named = crosswalk.links.flatMap(({ from, to }) => [from, to]);
  const missing = new Set(
    named.map(({ framework, code }) => `${framework} ${code}`).filter((ref) => !known.has(ref)),
  );
  if (missing.size > 0) return { ok: false, reason: "unknown-criteria", missing: [...missing].sort() };
  const links = crosswalk.links.map(({ from, to, relation, rationale }, index) => ({
    ordinal: index + 1,
    fromFrameworkId: idOf(ids, from.framework),
    fromCode: from.code,
    toFrameworkId: idOf(ids, to.framework),
    toCode: to.code,
    relation,
    rationale,
  }));
  const { slug, version, title, note } = crosswalk;
  const wanted = { version, title, note, links };
  const kept = await tx.crosswalk.findUnique({ where: { slug }, select: keptSelect });
  if (kept && JSON.stringify(kept) === JSON.stringify(wanted)) return { ok: true, saved: "unchanged" };
  if (kept) await tx.crosswalk.delete({ where: { slug } });
  await tx.crosswalk.create({ data: { slug, version, title, note, links: { create: links } } });
  return { ok: true, saved: kept ? "replaced" : "added" };
}

/** In the order of `wanted` above: the two are compared as text. */
const keptSelect = {
  version: true,
  title: true,
  note: true,
  links: {
    orderBy: { ordinal: "asc" },
    select: {
      ordinal: true,
      fromFrameworkId: true,
      fromCode: true,
      toFrameworkId: true,
      toCode: true,
      relation: true,
      rationale: true,
    },
  },
} as const;

function idOf(ids: ReadonlyMap<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The framework ${slug} of a crosswalk was checked and is not there`);
  return id;
}
