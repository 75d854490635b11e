-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "listed_organisation" TEXT;
