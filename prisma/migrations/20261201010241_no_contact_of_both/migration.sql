-- AlterTable
ALTER TABLE "pair" ADD COLUMN     "stopped_too_by" UUID;
