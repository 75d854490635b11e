-- DropIndex
DROP INDEX "confirmation_kick_off_id_idx";

-- DropIndex
DROP INDEX "seat_cohort_id_idx";

-- CreateIndex
CREATE INDEX "confirmation_kick_off_id_answer_role_standing_release_asks__idx" ON "confirmation"("kick_off_id", "answer", "role", "standing", "release", "asks", "enrolment_id");

-- CreateIndex
CREATE INDEX "enrolment_cohort_id_role_state_idx" ON "enrolment"("cohort_id", "role", "state");

-- CreateIndex
CREATE INDEX "seat_cohort_id_state_idx" ON "seat"("cohort_id", "state");

-- Written by hand from here on.

-- The few who are not active, for the counts of a coordinator's home.
CREATE INDEX "enrolment_not_active" ON "enrolment"("cohort_id") WHERE "state" <> 'active';

-- The pairs of a cohort that were introduced: src/introductions/store.prisma.ts asks with these very words.
CREATE INDEX "delivery_introduced" ON "delivery"("cohort_id", "pair_id") WHERE "kind" LIKE 'introduction.%'
  AND "state" NOT IN ('superseded', 'dropped') AND ("kind" <> 'introduction.together' OR "state" <> 'failed');
