-- AlterTable
ALTER TABLE "owner" ADD COLUMN     "left_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "viewer" (
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sees_names" BOOLEAN NOT NULL,

    CONSTRAINT "viewer_pkey" PRIMARY KEY ("cohort_id","person_id")
);

-- CreateIndex
CREATE INDEX "viewer_person_id_idx" ON "viewer"("person_id");

-- AddForeignKey
ALTER TABLE "viewer" ADD CONSTRAINT "viewer_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "viewer" ADD CONSTRAINT "viewer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
