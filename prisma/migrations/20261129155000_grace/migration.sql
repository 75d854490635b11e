-- AlterTable
ALTER TABLE "confirmation" ADD COLUMN     "untrue_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "grace_until" TIMESTAMPTZ(3);
