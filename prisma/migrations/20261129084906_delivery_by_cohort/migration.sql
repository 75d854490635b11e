-- CreateIndex
CREATE INDEX "delivery_cohort_id_state_idx" ON "delivery"("cohort_id", "state");
