-- CreateTable
CREATE TABLE "kept_apart" (
    "programme_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_apart_pkey" PRIMARY KEY ("programme_id","mentor_id","mentee_id")
);

-- CreateIndex
CREATE INDEX "kept_apart_mentor_id_idx" ON "kept_apart"("mentor_id");

-- CreateIndex
CREATE INDEX "kept_apart_mentee_id_idx" ON "kept_apart"("mentee_id");

-- AddForeignKey
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_apart" ADD CONSTRAINT "kept_apart_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
