-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "asked_until" TIMESTAMPTZ(3);
