-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "companion_id" UUID,
ADD COLUMN     "pair_id" UUID;

-- CreateIndex
CREATE INDEX "delivery_pair_id_idx" ON "delivery"("pair_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_companion_id_fkey" FOREIGN KEY ("companion_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE SET NULL ON UPDATE CASCADE;
