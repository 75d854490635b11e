-- AlterTable
ALTER TABLE "pair_course" ADD COLUMN     "told_rule" TEXT;
