-- CreateTable
CREATE TABLE "pause" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pause_enrolment_id_key" ON "pause"("enrolment_id");

-- CreateIndex
CREATE INDEX "pause_due_at_idx" ON "pause"("due_at");

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
