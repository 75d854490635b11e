-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "stale_since" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "channel_due_at_idx" ON "channel"("due_at");
