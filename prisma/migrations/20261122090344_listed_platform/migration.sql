-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "listed_platform" TEXT;
