-- AlterTable
ALTER TABLE "joining" ADD COLUMN     "cards" INTEGER NOT NULL DEFAULT 0;
