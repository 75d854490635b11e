-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "listed_group" TEXT;

-- CreateTable
CREATE TABLE "mentoring_group" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "theme" TEXT,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mentoring_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_plan" (
    "cohort_id" UUID NOT NULL,
    "usual" INTEGER NOT NULL,
    "most" INTEGER NOT NULL,
    "fits" INTEGER,
    "bound" INTEGER,

    CONSTRAINT "group_plan_pkey" PRIMARY KEY ("cohort_id")
);

-- CreateIndex
CREATE INDEX "mentoring_group_cohort_id_state_idx" ON "mentoring_group"("cohort_id", "state");

-- CreateIndex
CREATE INDEX "group_member_enrolment_id_idx" ON "group_member"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_member_group_id_enrolment_id_key" ON "group_member"("group_id", "enrolment_id");

-- AddForeignKey
ALTER TABLE "mentoring_group" ADD CONSTRAINT "mentoring_group_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_plan" ADD CONSTRAINT "group_plan_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody is planned for two groups, or in two.
CREATE UNIQUE INDEX "group_member_once" ON "group_member"("enrolment_id") WHERE "state" IN ('planned', 'in');
