-- CreateTable
CREATE TABLE "calendar_entry" (
    "id" UUID NOT NULL,
    "kick_off_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_entry_kick_off_id_key" ON "calendar_entry"("kick_off_id");

-- AddForeignKey
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_kick_off_id_fkey" FOREIGN KEY ("kick_off_id") REFERENCES "kick_off"("id") ON DELETE CASCADE ON UPDATE CASCADE;
