-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "typed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_due_at_idx" ON "claim"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "claim_workspace_id_external_id_key" ON "claim"("workspace_id", "external_id");

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
