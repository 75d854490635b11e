-- AlterTable
ALTER TABLE "meeting_scan" ADD COLUMN     "told_at" TIMESTAMPTZ(3);
