-- An assessment that a later one replaced names it. It is no longer published, so nothing that lists or counts published
-- assessments can have it by mistake; the check holds every writer to that.
ALTER TABLE "Assessment" ADD COLUMN "replacedById" INTEGER
  CONSTRAINT "Assessment_replacedById_fkey" REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
  CONSTRAINT "Assessment_replaced_check" CHECK ("replacedById" IS NULL OR ("state" = 'unpublished' AND "replacedById" <> "id"));

-- CreateIndex
CREATE INDEX "Assessment_replacedById_idx" ON "Assessment" ("replacedById");
