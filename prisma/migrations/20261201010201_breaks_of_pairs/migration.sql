-- AlterTable
ALTER TABLE "pair_course" ADD COLUMN     "resumed_at" TIMESTAMPTZ(3);
