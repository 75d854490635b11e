-- CreateTable
CREATE TABLE "pending_list" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cohort_id" UUID,
    "list" JSONB NOT NULL,
    "decisions" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_list_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pending_list_person_id_idx" ON "pending_list"("person_id");

-- CreateIndex
CREATE INDEX "pending_list_due_at_idx" ON "pending_list"("due_at");

-- AddForeignKey
ALTER TABLE "pending_list" ADD CONSTRAINT "pending_list_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_list" ADD CONSTRAINT "pending_list_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;
