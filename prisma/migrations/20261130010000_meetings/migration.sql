-- CreateTable
CREATE TABLE "meeting_scan" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair_course" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "begins_at" TIMESTAMPTZ(3) NOT NULL,
    "every_days" INTEGER,
    "wanted" INTEGER,
    "number" INTEGER NOT NULL DEFAULT 1,
    "wanted_by" TIMESTAMPTZ(3) NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "silent" INTEGER NOT NULL DEFAULT 0,
    "not_yets" INTEGER NOT NULL DEFAULT 0,
    "acted_at" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "paused_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_proposal" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "dates" TIMESTAMPTZ(3)[],
    "minutes" INTEGER NOT NULL,
    "venue" TEXT,
    "meeting_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "venue" TEXT,
    "version" INTEGER NOT NULL,
    "agreed_by" UUID[],
    "reminded_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "differs_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_log" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "minutes" INTEGER,
    "theme" TEXT,
    "line" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_told" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_told_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_item" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "meeting_id" UUID,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_reader" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3),
    "muted_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_reader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair_fit" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "answer" TEXT,
    "asks" INTEGER NOT NULL DEFAULT 0,
    "answered_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_fit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair_parting" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_parting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair_left" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_left_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concern" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "stop_pair_id" UUID,
    "read_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_meeting" (
    "meeting_id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "venue" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "called_off_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_meeting_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_scan_cohort_id_key" ON "meeting_scan"("cohort_id");

-- CreateIndex
CREATE INDEX "meeting_scan_due_at_idx" ON "meeting_scan"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "pair_course_pair_id_key" ON "pair_course"("pair_id");

-- CreateIndex
CREATE INDEX "pair_course_cohort_id_state_idx" ON "pair_course"("cohort_id", "state");

-- CreateIndex
CREATE INDEX "pair_course_due_at_idx" ON "pair_course"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_proposal_pair_id_version_key" ON "meeting_proposal"("pair_id", "version");

-- CreateIndex
CREATE INDEX "meeting_pair_id_starts_at_idx" ON "meeting"("pair_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_log_enrolment_id_idx" ON "meeting_log"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_log_meeting_id_enrolment_id_key" ON "meeting_log"("meeting_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "meeting_told_enrolment_id_idx" ON "meeting_told"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_told_pair_id_enrolment_id_key" ON "meeting_told"("pair_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "meeting_item_enrolment_id_state_idx" ON "meeting_item"("enrolment_id", "state");

-- CreateIndex
CREATE INDEX "meeting_item_pair_id_idx" ON "meeting_item"("pair_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_reader_person_id_key" ON "meeting_reader"("person_id");

-- CreateIndex
CREATE INDEX "meeting_reader_due_at_idx" ON "meeting_reader"("due_at");

-- CreateIndex
CREATE INDEX "pair_fit_enrolment_id_idx" ON "pair_fit"("enrolment_id");

-- CreateIndex
CREATE INDEX "pair_fit_due_at_idx" ON "pair_fit"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "pair_fit_pair_id_enrolment_id_key" ON "pair_fit"("pair_id", "enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "pair_parting_pair_id_key" ON "pair_parting"("pair_id");

-- CreateIndex
CREATE INDEX "pair_parting_enrolment_id_idx" ON "pair_parting"("enrolment_id");

-- CreateIndex
CREATE INDEX "pair_left_by_id_idx" ON "pair_left"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "pair_left_pair_id_rule_key" ON "pair_left"("pair_id", "rule");

-- CreateIndex
CREATE INDEX "concern_cohort_id_idx" ON "concern"("cohort_id");

-- CreateIndex
CREATE INDEX "concern_enrolment_id_idx" ON "concern"("enrolment_id");

-- CreateIndex
CREATE INDEX "concern_to_id_idx" ON "concern"("to_id");

-- CreateIndex
CREATE INDEX "calendar_meeting_pair_id_starts_at_idx" ON "calendar_meeting"("pair_id", "starts_at");

-- AddForeignKey
ALTER TABLE "meeting_scan" ADD CONSTRAINT "meeting_scan_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_course" ADD CONSTRAINT "pair_course_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_proposal" ADD CONSTRAINT "meeting_proposal_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_log" ADD CONSTRAINT "meeting_log_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_log" ADD CONSTRAINT "meeting_log_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_told" ADD CONSTRAINT "meeting_told_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_told" ADD CONSTRAINT "meeting_told_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reader" ADD CONSTRAINT "meeting_reader_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_fit" ADD CONSTRAINT "pair_fit_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_fit" ADD CONSTRAINT "pair_fit_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_parting" ADD CONSTRAINT "pair_parting_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_parting" ADD CONSTRAINT "pair_parting_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_left" ADD CONSTRAINT "pair_left_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_left" ADD CONSTRAINT "pair_left_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_meeting" ADD CONSTRAINT "calendar_meeting_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on.
-- A pair has one open proposal, even when both propose in the same instant.
CREATE UNIQUE INDEX "meeting_proposal_open_once" ON "meeting_proposal"("pair_id") WHERE "state" = 'open';
-- What waits to be said to somebody is found without what was said long ago.
CREATE INDEX "meeting_item_waiting" ON "meeting_item"("enrolment_id") WHERE "state" = 'waiting';
