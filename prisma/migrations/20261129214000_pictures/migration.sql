-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "picture_person_id_idx" ON "picture"("person_id");

-- CreateIndex
CREATE INDEX "picture_until_idx" ON "picture"("until");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
