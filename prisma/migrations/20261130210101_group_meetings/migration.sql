-- AlterTable
ALTER TABLE "calendar_meeting" ADD COLUMN     "group_id" UUID,
ALTER COLUMN "pair_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "group_course" (
    "group_id" UUID NOT NULL,
    "rotates" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "group_course_pkey" PRIMARY KEY ("group_id")
);

-- CreateTable
CREATE TABLE "group_meeting" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "options" TIMESTAMPTZ(3)[],
    "closes_at" TIMESTAMPTZ(3),
    "tie_at" TIMESTAMPTZ(3),
    "starts_at" TIMESTAMPTZ(3),
    "minutes" INTEGER NOT NULL,
    "venue" TEXT,
    "leader_id" UUID,
    "agenda_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_answer" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "dates" INTEGER[],
    "theme" TEXT,
    "theme_at" TIMESTAMPTZ(3),
    "there" BOOLEAN,

    CONSTRAINT "group_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_post" (
    "id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "ref" TEXT,
    "version" UUID NOT NULL,

    CONSTRAINT "group_post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_meeting_group_id_number_key" ON "group_meeting"("group_id", "number");

-- CreateIndex
CREATE INDEX "group_answer_enrolment_id_idx" ON "group_answer"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_answer_meeting_id_enrolment_id_key" ON "group_answer"("meeting_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "group_post_meeting_id_idx" ON "group_post"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_post_place_id_meeting_id_kind_turn_key" ON "group_post"("place_id", "meeting_id", "kind", "turn");

-- CreateIndex
CREATE INDEX "calendar_meeting_group_id_starts_at_idx" ON "calendar_meeting"("group_id", "starts_at");

-- AddForeignKey
ALTER TABLE "group_course" ADD CONSTRAINT "group_course_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_meeting" ADD CONSTRAINT "group_meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_answer" ADD CONSTRAINT "group_answer_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_answer" ADD CONSTRAINT "group_answer_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_post" ADD CONSTRAINT "group_post_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "group_place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_post" ADD CONSTRAINT "group_post_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_meeting" ADD CONSTRAINT "calendar_meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A meeting is of a pair or of a group.
ALTER TABLE "calendar_meeting" ADD CONSTRAINT "calendar_meeting_of_one" CHECK (("pair_id" IS NULL) <> ("group_id" IS NULL));
-- One meeting of a group is voted on at a time.
CREATE UNIQUE INDEX "group_meeting_one_polling" ON "group_meeting" ("group_id") WHERE "state" = 'polling';
