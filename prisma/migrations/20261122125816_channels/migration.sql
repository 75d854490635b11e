-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "opening" INTEGER NOT NULL,
    "external_id" TEXT,
    "people" UUID[],
    "left_out" UUID[],
    "words_at" TIMESTAMPTZ(3),
    "words_ref" TEXT,
    "pinned_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_task" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "people" UUID[],
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_cohort_id_opening_key" ON "channel"("cohort_id", "opening");

-- CreateIndex
CREATE INDEX "channel_task_cohort_id_idx" ON "channel_task"("cohort_id");

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_task" ADD CONSTRAINT "channel_task_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_task" ADD CONSTRAINT "channel_task_done_by_fkey" FOREIGN KEY ("done_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
