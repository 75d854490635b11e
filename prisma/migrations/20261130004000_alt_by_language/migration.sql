-- AlterTable
ALTER TABLE "announcement_version" ADD COLUMN     "alt" TEXT NOT NULL DEFAULT '';
