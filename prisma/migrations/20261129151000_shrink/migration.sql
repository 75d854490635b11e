-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "text_gone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "due_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "gone_at" TIMESTAMPTZ(3),
ADD COLUMN     "spared_until" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '30 days'::interval);

-- CreateIndex
CREATE INDEX "delivery_cohort_id_text_gone_at_sent_at_idx" ON "delivery"("cohort_id", "text_gone_at", "sent_at");

-- CreateIndex
CREATE INDEX "programme_due_at_idx" ON "programme"("due_at");
