-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "knows" TEXT,
ADD COLUMN     "listed_seats" INTEGER,
ADD COLUMN     "topics" TEXT;
