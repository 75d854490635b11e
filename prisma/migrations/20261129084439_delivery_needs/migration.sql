-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "needs" TEXT[] DEFAULT ARRAY[]::TEXT[];
