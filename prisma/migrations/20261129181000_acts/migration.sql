-- CreateTable
CREATE TABLE "act" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "act_cohort_id_idx" ON "act"("cohort_id");

-- CreateIndex
CREATE INDEX "act_actor_id_idx" ON "act"("actor_id");

-- CreateIndex
CREATE INDEX "act_due_at_idx" ON "act"("due_at");
