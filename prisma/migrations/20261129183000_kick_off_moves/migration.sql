-- AlterTable
ALTER TABLE "kick_off" ADD COLUMN     "called_off_at" TIMESTAMPTZ(3),
ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "kick_off_move" (
    "id" UUID NOT NULL,
    "kick_off_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "venue" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kick_off_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kick_off_move_kick_off_id_key" ON "kick_off_move"("kick_off_id");

-- CreateIndex
CREATE INDEX "kick_off_move_due_at_idx" ON "kick_off_move"("due_at");

-- AddForeignKey
ALTER TABLE "kick_off_move" ADD CONSTRAINT "kick_off_move_kick_off_id_fkey" FOREIGN KEY ("kick_off_id") REFERENCES "kick_off"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
