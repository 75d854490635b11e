-- AlterTable
ALTER TABLE "meeting_proposal" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);
