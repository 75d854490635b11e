-- AlterTable
ALTER TABLE "address" ADD COLUMN     "gone_at" TIMESTAMPTZ(3);
