-- CreateTable
CREATE TABLE "contact_card" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "with_id" UUID NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "linkedin" TEXT,
    "messenger" TEXT,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_card_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_card_with_id_idx" ON "contact_card"("with_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_card_enrolment_id_with_id_key" ON "contact_card"("enrolment_id", "with_id");

-- AddForeignKey
ALTER TABLE "contact_card" ADD CONSTRAINT "contact_card_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
