-- CreateTable
CREATE TABLE "Framework" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "printedHeading" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "note" TEXT
);

-- CreateTable
CREATE TABLE "Area" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "frameworkId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    CONSTRAINT "Area_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "areaId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT,
    "prompts" JSONB NOT NULL,
    CONSTRAINT "Question_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "ChecklistItem_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "lineCount" INTEGER NOT NULL,
    "reading" JSONB NOT NULL,
    "importedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKind" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "ProfileEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "practiceId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT,
    "asSourced" TEXT,
    "evidence" TEXT,
    "confidence" TEXT,
    "sourceId" TEXT,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    CONSTRAINT "ProfileEntry_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProfileEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "practiceId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "paragraphs" JSONB NOT NULL,
    "sourceId" TEXT NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    CONSTRAINT "Section_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Section_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "practiceId" INTEGER NOT NULL,
    "frameworkId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "contentHash" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" DATETIME,
    CONSTRAINT "Assessment_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assessment_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssessmentSource" (
    "assessmentId" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,

    PRIMARY KEY ("assessmentId", "sourceId", "ordinal"),
    CONSTRAINT "AssessmentSource_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssessmentSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assessmentId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "heading" TEXT,
    "paragraphs" JSONB NOT NULL,
    "tools" JSONB NOT NULL,
    "digest" TEXT,
    "sourceId" TEXT,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    CONSTRAINT "Answer_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Answer_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assessmentId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "sourceId" TEXT,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    CONSTRAINT "Mark_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mark_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mark_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnrecognisedEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "assessmentId" INTEGER NOT NULL,
    "questionCode" TEXT,
    "text" TEXT NOT NULL,
    "markPrinted" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    CONSTRAINT "UnrecognisedEntry_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UnrecognisedEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "practiceId" INTEGER NOT NULL,
    "assessmentId" INTEGER,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "text" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Framework_slug_version_key" ON "Framework"("slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Area_frameworkId_code_key" ON "Area"("frameworkId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Question_areaId_code_key" ON "Question"("areaId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ChecklistItem_questionId_code_key" ON "ChecklistItem"("questionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_slug_key" ON "Practice"("slug");

-- CreateIndex
CREATE INDEX "Practice_sortKey_idx" ON "Practice"("sortKey");

-- CreateIndex
CREATE INDEX "ProfileEntry_practiceId_field_idx" ON "ProfileEntry"("practiceId", "field");

-- CreateIndex
CREATE INDEX "ProfileEntry_field_value_practiceId_idx" ON "ProfileEntry"("field", "value", "practiceId");

-- CreateIndex
CREATE INDEX "Section_practiceId_idx" ON "Section"("practiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_contentHash_key" ON "Assessment"("contentHash");

-- CreateIndex
CREATE INDEX "Assessment_practiceId_idx" ON "Assessment"("practiceId");

-- CreateIndex
CREATE INDEX "Assessment_frameworkId_state_practiceId_idx" ON "Assessment"("frameworkId", "state", "practiceId");

-- CreateIndex
CREATE INDEX "Assessment_state_practiceId_idx" ON "Assessment"("state", "practiceId");

-- CreateIndex
CREATE INDEX "AssessmentSource_sourceId_idx" ON "AssessmentSource"("sourceId");

-- CreateIndex
CREATE INDEX "Answer_questionId_idx" ON "Answer"("questionId");

-- CreateIndex
CREATE INDEX "Answer_digest_idx" ON "Answer"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_assessmentId_questionId_key" ON "Answer"("assessmentId", "questionId");

-- CreateIndex
CREATE INDEX "Mark_itemId_status_assessmentId_idx" ON "Mark"("itemId", "status", "assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Mark_assessmentId_itemId_key" ON "Mark"("assessmentId", "itemId");

-- CreateIndex
CREATE INDEX "UnrecognisedEntry_assessmentId_idx" ON "UnrecognisedEntry"("assessmentId");

-- CreateIndex
CREATE INDEX "Passage_practiceId_idx" ON "Passage"("practiceId");

