-- AlterTable
ALTER TABLE "intake" ADD COLUMN     "language_targets" JSONB NOT NULL DEFAULT '[]';
