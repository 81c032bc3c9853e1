/**
 * Which criteria of different frameworks ask about like things: the file of seeds/crosswalks, and what a reader sees of it
 * from one side. Derived by the editors from the texts; nothing here is a mark. Browser-safe (zod only).
 */
import { z } from "zod";
import type { CriterionName } from "./criterion";
import { frameworkSchema } from "./schema";

export const crosswalkRelationSchema = z.enum(["equal", "narrower", "wider", "overlaps"]);
export type CrosswalkRelation = z.infer<typeof crosswalkRelationSchema>;

/** "spring-good-practice 3.2.5": a framework's slug and the code of an area, a question or an item in it. */
const criterionRefSchema = z
  .string()
  .regex(/^[a-z0-9-]+ \d+(\.\d+){0,2}$/)
  .transform((value) => {
    const [framework = "", code = ""] = value.split(" ");
    return { framework, code };
  });

/** `relation` is read from `from` to `to`: "narrower" means that `from` asks about a part of what `to` asks about. */
const crosswalkLinkSchema = z.strictObject({
  from: criterionRefSchema,
  to: criterionRefSchema,
  relation: crosswalkRelationSchema,
  rationale: z.string().min(1).max(200),
});

/** The shape of the files in seeds/crosswalks. `frameworks` says which version of each was read. */
export const crosswalkSchema = z
  .strictObject({
    slug: frameworkSchema.shape.slug,
    version: z.int().min(1),
    title: z.string().min(1),
    note: z.string().min(1),
    frameworks: z.record(frameworkSchema.shape.slug, z.int().min(1)),
    links: z.array(crosswalkLinkSchema).min(1).max(1_000),
  })
  .superRefine(({ frameworks, links }, context) => {
    const pairs = new Set<string>();
    for (const [index, { from, to }] of links.entries()) {
      const complain = (message: string) =>
        context.addIssue({ code: "custom", path: ["links", index], message });
      for (const { framework } of [from, to]) {
        if (!(framework in frameworks)) complain(`names no version of ${framework}`);
      }
      if (from.framework === to.framework) complain("joins two criteria of one framework");
      // The same pair the other way round is the same link.
      const pair = [from, to]
        .map(({ framework, code }) => `${framework} ${code}`)
        .sort()
        .join(" – ");
      if (pairs.has(pair)) complain(`stands twice: ${pair}`);
      pairs.add(pair);
    }
  });

export type Crosswalk = z.infer<typeof crosswalkSchema>;

/** A criterion of another framework, as read from `code` of one's own: `relation` says what `code` is to `other`. */
export type RelatedCriterion = {
  code: string;
  relation: CrosswalkRelation;
  rationale: string;
  other: CriterionName & {
    framework: { slug: string; version: number; title: string };
    /** The area it stands in. */
    area: string;
  };
};

/** Gives the relation as read from the other side: a part's whole is wider than it. */
export function flipRelation(relation: CrosswalkRelation): CrosswalkRelation {
  if (relation === "narrower") return "wider";
  return relation === "wider" ? "narrower" : relation;
}
