-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "aim" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "language" BOOLEAN NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "runner_up_id" UUID,
    "runner_up_score" INTEGER,
    "state" TEXT NOT NULL,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "draft_cohort_id_key" ON "draft"("cohort_id");

-- CreateIndex
CREATE INDEX "suggestion_draft_id_idx" ON "suggestion"("draft_id");

-- CreateIndex
CREATE INDEX "suggestion_mentor_id_idx" ON "suggestion"("mentor_id");

-- CreateIndex
CREATE INDEX "suggestion_mentee_id_idx" ON "suggestion"("mentee_id");

-- CreateIndex
CREATE INDEX "suggestion_seat_id_idx" ON "suggestion"("seat_id");

-- CreateIndex
CREATE INDEX "suggestion_runner_up_id_idx" ON "suggestion"("runner_up_id");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_runner_up_id_fkey" FOREIGN KEY ("runner_up_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on.
-- Each mentee is in one pair of a draft, and each seat, even when two coordinators judge in the same instant.
CREATE UNIQUE INDEX "suggestion_mentee_once" ON "suggestion"("mentee_id") WHERE "state" IN ('open', 'approved');
CREATE UNIQUE INDEX "suggestion_seat_once" ON "suggestion"("seat_id") WHERE "state" IN ('open', 'approved');
