-- AlterTable
ALTER TABLE "address" ADD COLUMN     "shut_at" TIMESTAMPTZ(3);
