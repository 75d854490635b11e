-- AlterTable
ALTER TABLE "pair" ADD COLUMN     "stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "stopped_by" UUID;
