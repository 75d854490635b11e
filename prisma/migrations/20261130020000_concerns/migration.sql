-- The table of this name has never held anything: nothing wrote into it before.
DROP TABLE "concern";

-- CreateTable
CREATE TABLE "concern_reader" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "concern_reader_pkey" PRIMARY KEY ("programme_id","person_id")
);

-- CreateTable
CREATE TABLE "concern" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "reader_id" UUID,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "urgent" BOOLEAN NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "late_at" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concern_line" (
    "id" UUID NOT NULL,
    "concern_id" UUID NOT NULL,
    "person_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concern_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "concern_reader_person_id_idx" ON "concern_reader"("person_id");

-- CreateIndex
CREATE INDEX "concern_person_id_idx" ON "concern"("person_id");

-- CreateIndex
CREATE INDEX "concern_reader_id_idx" ON "concern"("reader_id");

-- CreateIndex
CREATE INDEX "concern_cohort_id_idx" ON "concern"("cohort_id");

-- CreateIndex
CREATE INDEX "concern_due_at_idx" ON "concern"("due_at");

-- CreateIndex
CREATE INDEX "concern_line_concern_id_idx" ON "concern_line"("concern_id");

-- CreateIndex
CREATE INDEX "concern_line_person_id_idx" ON "concern_line"("person_id");

-- AddForeignKey
ALTER TABLE "concern_reader" ADD CONSTRAINT "concern_reader_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_reader" ADD CONSTRAINT "concern_reader_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern" ADD CONSTRAINT "concern_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_line" ADD CONSTRAINT "concern_line_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "concern"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_line" ADD CONSTRAINT "concern_line_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
