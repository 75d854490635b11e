-- CreateTable
CREATE TABLE "evening" (
    "id" UUID NOT NULL,
    "kick_off_id" UUID NOT NULL,
    "door" INTEGER NOT NULL DEFAULT 0,
    "told_at" TIMESTAMPTZ(3),
    "cared_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "id" UUID NOT NULL,
    "kick_off_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "tapped_at" TIMESTAMPTZ(3) NOT NULL,
    "tick_id" UUID NOT NULL,
    "sat_with" UUID,
    "sat_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tick" (
    "id" UUID NOT NULL,
    "kick_off_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "tapped_at" TIMESTAMPTZ(3) NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_off" INTEGER,
    "by_id" UUID,
    "door" INTEGER,

    CONSTRAINT "tick_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "evening_kick_off_id_key" ON "evening"("kick_off_id");

-- CreateIndex
CREATE INDEX "evening_due_at_idx" ON "evening"("due_at");

-- CreateIndex
CREATE INDEX "presence_enrolment_id_idx" ON "presence"("enrolment_id");

-- CreateIndex
CREATE INDEX "presence_sat_with_idx" ON "presence"("sat_with");

-- CreateIndex
CREATE UNIQUE INDEX "presence_kick_off_id_enrolment_id_key" ON "presence"("kick_off_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "tick_kick_off_id_enrolment_id_idx" ON "tick"("kick_off_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "tick_enrolment_id_idx" ON "tick"("enrolment_id");

-- CreateIndex
CREATE INDEX "tick_by_id_idx" ON "tick"("by_id");

-- AddForeignKey
ALTER TABLE "evening" ADD CONSTRAINT "evening_kick_off_id_fkey" FOREIGN KEY ("kick_off_id") REFERENCES "kick_off"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_kick_off_id_fkey" FOREIGN KEY ("kick_off_id") REFERENCES "kick_off"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_sat_with_fkey" FOREIGN KEY ("sat_with") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tick" ADD CONSTRAINT "tick_kick_off_id_fkey" FOREIGN KEY ("kick_off_id") REFERENCES "kick_off"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tick" ADD CONSTRAINT "tick_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tick" ADD CONSTRAINT "tick_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand from here on.
-- Kick-offs that were set before have an evening, too.
INSERT INTO "evening" ("id", "kick_off_id", "due_at", "created_at")
SELECT gen_random_uuid(), "id", "starts_at" + interval '15 minutes', now() FROM "kick_off" WHERE "starts_at" > now() - interval '15 minutes';
