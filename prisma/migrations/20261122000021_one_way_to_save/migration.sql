-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SelfAssessmentField" (
    "selfAssessmentId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("selfAssessmentId", "key"),
    CONSTRAINT "SelfAssessmentField_selfAssessmentId_fkey" FOREIGN KEY ("selfAssessmentId") REFERENCES "SelfAssessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_SelfAssessmentField" ("key", "selfAssessmentId", "updatedAt", "value", "version") SELECT "key", "selfAssessmentId", "updatedAt", "value", "version" FROM "SelfAssessmentField";
DROP TABLE "SelfAssessmentField";
ALTER TABLE "new_SelfAssessmentField" RENAME TO "SelfAssessmentField";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
