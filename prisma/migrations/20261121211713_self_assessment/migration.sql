-- CreateTable
CREATE TABLE "SelfAssessment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicId" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "frameworkId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SelfAssessment_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SelfAssessmentField" (
    "selfAssessmentId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "writer" TEXT,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("selfAssessmentId", "key"),
    CONSTRAINT "SelfAssessmentField_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SelfAssessmentUpload" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "selfAssessmentId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SelfAssessmentUpload_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "selfAssessmentId" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    "note" TEXT,
    CONSTRAINT "Submission_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SelfAssessment_publicId_key" ON "SelfAssessment"("publicId");

-- CreateIndex
CREATE UNIQUE INDEX "SelfAssessment_linkHash_key" ON "SelfAssessment"("linkHash");

-- CreateIndex
CREATE INDEX "SelfAssessment_frameworkId_idx" ON "SelfAssessment"("frameworkId");

-- CreateIndex
CREATE INDEX "SelfAssessment_state_idx" ON "SelfAssessment"("state");

-- CreateIndex
CREATE INDEX "SelfAssessmentUpload_selfAssessmentId_idx" ON "SelfAssessmentUpload"("selfAssessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_reference_key" ON "Submission"("reference");

-- CreateIndex
CREATE INDEX "Submission_selfAssessmentId_idx" ON "Submission"("selfAssessmentId");
