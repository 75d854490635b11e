-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "called_at" TIMESTAMPTZ(3),
ADD COLUMN     "calls" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "phone" TEXT,
ADD COLUMN     "taken_off_at" TIMESTAMPTZ(3);
