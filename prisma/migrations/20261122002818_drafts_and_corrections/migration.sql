-- AlterTable
ALTER TABLE "Source" ADD COLUMN "text" TEXT;

-- CreateTable
CREATE TABLE "PracticeMerge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "intoId" INTEGER NOT NULL,
    "moved" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "mergedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" DATETIME,
    CONSTRAINT "PracticeMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "practiceId" INTEGER NOT NULL,
    "assessmentId" INTEGER,
    "key" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "stored" JSONB,
    "reason" TEXT NOT NULL,
    "atImport" BOOLEAN NOT NULL,
    "correctedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER,
    CONSTRAINT "Correction_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Correction_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Correction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "frameworkId" INTEGER,
    "readBy" JSONB,
    "uploadedById" INTEGER NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" DATETIME,
    "bytes" BLOB,
    "text" TEXT,
    CONSTRAINT "ImportDraft_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportDraft_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportDraftWriteUp" (
    "draftId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT,
    "place" TEXT,
    "practice" TEXT,
    "assessmentId" INTEGER,
    "publishedAt" DATETIME,
    "problem" TEXT,

    PRIMARY KEY ("draftId", "ordinal"),
    CONSTRAINT "ImportDraftWriteUp_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ImportDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportDraftWriteUp_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportDraftField" (
    "draftId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("draftId", "ordinal", "key"),
    CONSTRAINT "ImportDraftField_draftId_ordinal_fkey" FOREIGN KEY ("draftId", "ordinal") REFERENCES "ImportDraftWriteUp" ("draftId", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Practice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKind" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mergedIntoId" INTEGER,
    CONSTRAINT "Practice_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Practice" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Practice" ("createdAt", "id", "slug", "sortKey", "title", "titleKind") SELECT "createdAt", "id", "slug", "sortKey", "title", "titleKind" FROM "Practice";
DROP TABLE "Practice";
ALTER TABLE "new_Practice" RENAME TO "Practice";
CREATE UNIQUE INDEX "Practice_slug_key" ON "Practice"("slug");
CREATE INDEX "Practice_sortKey_idx" ON "Practice"("sortKey");
CREATE INDEX "Practice_mergedIntoId_idx" ON "Practice"("mergedIntoId");
CREATE TABLE "new_Section" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "practiceId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "paragraphs" JSONB NOT NULL,
    "sourceId" TEXT,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    CONSTRAINT "Section_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Section_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Section" ("firstLine", "heading", "id", "key", "lastLine", "ordinal", "paragraphs", "practiceId", "sourceId") SELECT "firstLine", "heading", "id", "key", "lastLine", "ordinal", "paragraphs", "practiceId", "sourceId" FROM "Section";
DROP TABLE "Section";
ALTER TABLE "new_Section" RENAME TO "Section";
CREATE INDEX "Section_practiceId_idx" ON "Section"("practiceId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "PracticeMerge_fromId_idx" ON "PracticeMerge"("fromId");

-- CreateIndex
CREATE INDEX "PracticeMerge_intoId_idx" ON "PracticeMerge"("intoId");

-- CreateIndex
CREATE INDEX "Correction_practiceId_key_idx" ON "Correction"("practiceId", "key");

-- CreateIndex
CREATE INDEX "Correction_assessmentId_idx" ON "Correction"("assessmentId");

-- CreateIndex
CREATE INDEX "Correction_personId_idx" ON "Correction"("personId");

-- CreateIndex
CREATE INDEX "ImportDraft_state_id_idx" ON "ImportDraft"("state", "id");

-- CreateIndex
CREATE INDEX "ImportDraft_sha256_idx" ON "ImportDraft"("sha256");

-- CreateIndex
CREATE INDEX "ImportDraft_frameworkId_idx" ON "ImportDraft"("frameworkId");

-- CreateIndex
CREATE INDEX "ImportDraft_uploadedById_idx" ON "ImportDraft"("uploadedById");

-- CreateIndex
CREATE INDEX "ImportDraftWriteUp_assessmentId_idx" ON "ImportDraftWriteUp"("assessmentId");
