-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "changed_by" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "cohort_ids" UUID[],
    "audience" JSONB NOT NULL,
    "category" TEXT NOT NULL,
    "button" TEXT,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "way" TEXT NOT NULL DEFAULT 'direct',
    "timing" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "corrected_at" TIMESTAMPTZ(3),
    "recalled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_version" (
    "announcement_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "announcement_version_pkey" PRIMARY KEY ("announcement_id","language")
);

-- CreateTable
CREATE TABLE "announcement_recipient" (
    "id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "delivery_id" UUID,
    "skipped" TEXT,
    "tap" TEXT,
    "tapped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_mute" (
    "person_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "muted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_mute_pkey" PRIMARY KEY ("person_id","category")
);

-- CreateTable
CREATE TABLE "announcement_question" (
    "id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_place" (
    "id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "sent_ref" TEXT,
    "detail" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "announcement_due_at_idx" ON "announcement"("due_at");

-- CreateIndex
CREATE INDEX "announcement_cohort_ids_idx" ON "announcement" USING GIN ("cohort_ids");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_recipient_delivery_id_key" ON "announcement_recipient"("delivery_id");

-- CreateIndex
CREATE INDEX "announcement_recipient_person_id_idx" ON "announcement_recipient"("person_id");

-- CreateIndex
CREATE INDEX "announcement_recipient_cohort_id_idx" ON "announcement_recipient"("cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_recipient_announcement_id_person_id_key" ON "announcement_recipient"("announcement_id", "person_id");

-- CreateIndex
CREATE INDEX "announcement_question_announcement_id_idx" ON "announcement_question"("announcement_id");

-- CreateIndex
CREATE INDEX "announcement_question_person_id_idx" ON "announcement_question"("person_id");

-- CreateIndex
CREATE INDEX "announcement_question_cohort_id_idx" ON "announcement_question"("cohort_id");

-- CreateIndex
CREATE INDEX "announcement_place_due_at_idx" ON "announcement_place"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_place_announcement_id_channel_id_key" ON "announcement_place"("announcement_id", "channel_id");

-- CreateIndex
CREATE INDEX "delivery_workspace_id_class_due_at_idx" ON "delivery"("workspace_id", "class", "due_at");

-- AddForeignKey
ALTER TABLE "announcement_version" ADD CONSTRAINT "announcement_version_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_recipient" ADD CONSTRAINT "announcement_recipient_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_recipient" ADD CONSTRAINT "announcement_recipient_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_recipient" ADD CONSTRAINT "announcement_recipient_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_mute" ADD CONSTRAINT "announcement_mute_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_question" ADD CONSTRAINT "announcement_question_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_question" ADD CONSTRAINT "announcement_question_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_question" ADD CONSTRAINT "announcement_question_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_place" ADD CONSTRAINT "announcement_place_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_place" ADD CONSTRAINT "announcement_place_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
