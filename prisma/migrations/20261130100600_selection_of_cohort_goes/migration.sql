-- DropForeignKey
ALTER TABLE "cohort" DROP CONSTRAINT "cohort_selection_id_fkey";

-- AlterTable
ALTER TABLE "cohort" DROP COLUMN "selection_id";
