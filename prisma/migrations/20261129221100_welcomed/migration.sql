-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "welcomed_at" TIMESTAMPTZ(3);
