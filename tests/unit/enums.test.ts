import { expect, it } from "vitest";
import { roleSchema } from "@/lib/auth/schema";
import * as catalogue from "@/lib/catalogue/schema";
import * as prismaEnums from "@/lib/db/generated/enums";
import { importPlaceSchema, importStateSchema } from "@/lib/drafts/schema";
import { crosswalkRelationSchema } from "@/lib/frameworks/crosswalk-schema";

// Name of the enum in prisma/schema.prisma → the zod enum that declares its values.
const declared = {
  MarkStatus: catalogue.markStatusSchema,
  TitleKind: catalogue.titleKindSchema,
  SectionKey: catalogue.sectionKeySchema,
  AssessmentKind: catalogue.assessmentKindSchema,
  AssessmentState: catalogue.assessmentStateSchema,
  ProfileField: catalogue.profileFieldSchema,
  CrosswalkRelation: crosswalkRelationSchema,
  Role: roleSchema,
  ImportState: importStateSchema,
  ImportPlace: importPlaceSchema,
};

it("every enum of the database is declared in zod with the same values in the same order", () => {
  const ofPrisma = Object.fromEntries(
    Object.entries(prismaEnums).map(([name, values]) => [name, Object.values(values)]),
  );
  const ofZod = Object.fromEntries(Object.entries(declared).map(([name, schema]) => [name, schema.options]));
  expect(ofPrisma).toEqual(ofZod);
});

it("a reader sees the three marks and, besides, that an item is not listed", () => {
  expect(catalogue.itemStateSchema.options).toEqual([...catalogue.markStatusSchema.options, "notListed"]);
});
