-- CreateIndex
CREATE INDEX "kick_off_starts_at_idx" ON "kick_off"("starts_at");
