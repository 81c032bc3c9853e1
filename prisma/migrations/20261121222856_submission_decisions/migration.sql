-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Submission" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "selfAssessmentId" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    "decidedAt" DATETIME,
    "note" TEXT,
    "assessmentId" INTEGER,
    CONSTRAINT "Submission_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Submission_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Submission" ("id", "note", "reference", "selfAssessmentId", "submittedAt", "text", "withdrawnAt") SELECT "id", "note", "reference", "selfAssessmentId", "submittedAt", "text", "withdrawnAt" FROM "Submission";
DROP TABLE "Submission";
ALTER TABLE "new_Submission" RENAME TO "Submission";
CREATE UNIQUE INDEX "Submission_reference_key" ON "Submission"("reference");
CREATE INDEX "Submission_selfAssessmentId_idx" ON "Submission"("selfAssessmentId");
CREATE INDEX "Submission_assessmentId_idx" ON "Submission"("assessmentId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
