-- DropIndex
DROP INDEX "selection_programme_id_name_key";

-- DropForeignKey
ALTER TABLE "selection" DROP CONSTRAINT "selection_programme_id_fkey";

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "paired_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "entered_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "follows_id" UUID;

-- AlterTable
ALTER TABLE "selection" ADD COLUMN     "credits" TEXT,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "question" TEXT,
ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'mentee';

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "capacity" INTEGER,
    "targets" JSONB NOT NULL DEFAULT '[]',
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "enrolment_id" UUID NOT NULL,
    "selection_id" UUID,
    "said_yes_at" TIMESTAMPTZ(3),
    "offered_at" TIMESTAMPTZ(3),
    "offered_until" TIMESTAMPTZ(3),
    "offers" INTEGER NOT NULL DEFAULT 0,
    "left_at" TIMESTAMPTZ(3),
    "waited_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateTable
CREATE TABLE "selection_reminder" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "selection_reminder_pkey" PRIMARY KEY ("programme_id","person_id","role")
);

-- CreateIndex
CREATE INDEX "intake_due_at_idx" ON "intake"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "intake_cohort_id_role_key" ON "intake"("cohort_id", "role");

-- CreateIndex
CREATE INDEX "application_selection_id_idx" ON "application"("selection_id");

-- CreateIndex
CREATE INDEX "selection_reminder_person_id_idx" ON "selection_reminder"("person_id");

-- CreateIndex
CREATE INDEX "selection_due_at_idx" ON "selection"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "selection_programme_id_role_name_key" ON "selection"("programme_id", "role", "name");

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_selection_id_fkey" FOREIGN KEY ("selection_id") REFERENCES "selection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selection_reminder" ADD CONSTRAINT "selection_reminder_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selection_reminder" ADD CONSTRAINT "selection_reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selection" ADD CONSTRAINT "selection_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
