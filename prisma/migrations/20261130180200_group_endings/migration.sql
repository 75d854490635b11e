-- AlterTable
ALTER TABLE "group_place" ADD COLUMN     "ending_at" TIMESTAMPTZ(3),
ADD COLUMN     "thanks_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mentoring_group" ADD COLUMN     "ends_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "group_line" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "group_line_enrolment_id_idx" ON "group_line"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_line_group_id_enrolment_id_key" ON "group_line"("group_id", "enrolment_id");

-- AddForeignKey
ALTER TABLE "group_line" ADD CONSTRAINT "group_line_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_line" ADD CONSTRAINT "group_line_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
