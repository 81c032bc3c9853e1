/** What the API answers about a criterion: GET /api/v1/frameworks/{slug}/criteria/{code}/json. docs/api.md describes it. */
import { z } from "zod";
import { criterionKinds } from "../frameworks/criterion";
import { crosswalkRelationSchema } from "../frameworks/crosswalk-schema";
import { practiceResponseSchema } from "./api-schema";
import { itemStateSchema } from "./schema";

const assessment = practiceResponseSchema.shape.assessments.element.shape;
const codeSchema = z.string().regex(/^\d+(\.\d+){0,2}$/);
const kindSchema = z.enum(criterionKinds);
const termsSchema = z.array(z.string());

export const criterionResponseSchema = z.object({
  framework: assessment.framework.extend({ assessments: z.int() }),
  criterion: z.object({
    kind: kindSchema,
    code: codeSchema,
    wording: z.string().nullable(),
    prompts: z.array(z.string()),
    area: z.object({ code: codeSchema, title: z.string() }),
    question: z.object({ code: codeSchema, text: z.string().nullable() }).nullable(),
  }),
  citation: z.string(),
  filter: z.object({
    state: itemStateSchema.nullable(),
    q: z.string(),
    country: termsSchema,
    targetGroup: termsSchema,
    integrationArea: termsSchema,
    met: termsSchema,
    notMet: termsSchema,
    blank: termsSchema,
    notListed: termsSchema,
    answers: termsSchema,
  }),
  counts: z.array(z.object({ item: codeSchema }).extend(assessment.counts.shape)),
  total: z.int(),
  entries: z.array(
    z.object({
      group: z.enum([...itemStateSchema.options, "part", "notPart"]),
      practice: practiceResponseSchema.pick({ slug: true, title: true, titleKind: true }).extend({
        countries: z.array(z.string()),
      }),
      assessment: z.object({ id: assessment.id, kind: assessment.kind }),
      link: z.string(),
      citation: z.string(),
      answer: assessment.answers.element.omit({ question: true }).nullable(),
      marks: assessment.marks,
      sameWords: z.array(z.string()),
    }),
  ),
  metTogether: z
    .object({
      met: z.int(),
      few: z.boolean(),
      items: z.array(
        z.object({ item: codeSchema, both: z.int(), listed: z.int(), met: z.int(), total: z.int() }),
      ),
    })
    .nullable(),
  related: z.object({
    derived: z.literal(true),
    notes: z.array(z.object({ title: z.string(), version: z.int(), note: z.string() })),
    links: z.array(
      z.object({
        code: codeSchema,
        relation: crosswalkRelationSchema,
        rationale: z.string(),
        other: z.object({
          kind: kindSchema,
          code: codeSchema,
          text: z.string(),
          area: z.string(),
          framework: assessment.framework.pick({ slug: true, version: true, title: true }),
        }),
      }),
    ),
  }),
});

export type CriterionResponse = z.infer<typeof criterionResponseSchema>;
