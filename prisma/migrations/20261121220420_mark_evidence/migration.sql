-- AlterTable
ALTER TABLE "Mark" ADD COLUMN "evidence" JSONB;
