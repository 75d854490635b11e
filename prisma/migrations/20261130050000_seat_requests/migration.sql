-- CreateTable
CREATE TABLE "seat_search" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "at_once" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_request" (
    "id" UUID NOT NULL,
    "search_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "seat_search_cohort_id_state_idx" ON "seat_search"("cohort_id", "state");

-- CreateIndex
CREATE INDEX "seat_search_mentee_id_idx" ON "seat_search"("mentee_id");

-- CreateIndex
CREATE INDEX "seat_search_asked_by_idx" ON "seat_search"("asked_by");

-- CreateIndex
CREATE INDEX "seat_request_mentor_id_state_idx" ON "seat_request"("mentor_id", "state");

-- CreateIndex
CREATE INDEX "seat_request_due_at_idx" ON "seat_request"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "seat_request_search_id_mentor_id_key" ON "seat_request"("search_id", "mentor_id");

-- AddForeignKey
ALTER TABLE "seat_search" ADD CONSTRAINT "seat_search_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_search" ADD CONSTRAINT "seat_search_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_request" ADD CONSTRAINT "seat_request_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "seat_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_request" ADD CONSTRAINT "seat_request_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody is looked for twice at the same time.
CREATE UNIQUE INDEX "seat_search_mentee_once" ON "seat_search"("mentee_id") WHERE "state" = 'open';
