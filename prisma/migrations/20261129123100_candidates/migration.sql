-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "kind" TEXT NOT NULL,
    "time_zone" TEXT,
    "language" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "candidate_person_id_idx" ON "candidate"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_workspace_id_external_id_key" ON "candidate"("workspace_id", "external_id");

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
