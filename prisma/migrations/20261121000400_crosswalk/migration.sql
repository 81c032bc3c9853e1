-- CreateTable
CREATE TABLE "Crosswalk" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CrosswalkLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "crosswalkId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fromFrameworkId" INTEGER NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toFrameworkId" INTEGER NOT NULL,
    "toCode" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    CONSTRAINT "CrosswalkLink_crosswalkId_fkey" FOREIGN KEY ("crosswalkId") REFERENCES "Crosswalk" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CrosswalkLink_fromFrameworkId_fkey" FOREIGN KEY ("fromFrameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CrosswalkLink_toFrameworkId_fkey" FOREIGN KEY ("toFrameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Crosswalk_slug_key" ON "Crosswalk"("slug");

-- CreateIndex
CREATE INDEX "CrosswalkLink_fromFrameworkId_idx" ON "CrosswalkLink"("fromFrameworkId");

-- CreateIndex
CREATE INDEX "CrosswalkLink_toFrameworkId_idx" ON "CrosswalkLink"("toFrameworkId");

-- CreateIndex
CREATE UNIQUE INDEX "CrosswalkLink_crosswalkId_fromFrameworkId_fromCode_toFrameworkId_toCode_key" ON "CrosswalkLink"("crosswalkId", "fromFrameworkId", "fromCode", "toFrameworkId", "toCode");

