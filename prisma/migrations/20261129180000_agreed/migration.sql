-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "wishes_agreed_at" TIMESTAMPTZ(3);
