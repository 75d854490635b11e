-- AlterTable
ALTER TABLE "meeting_item" ADD COLUMN     "said" TEXT;

-- CreateIndex
CREATE INDEX "meeting_item_said_idx" ON "meeting_item"("said");
