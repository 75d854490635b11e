-- AlterTable
ALTER TABLE "group_post" ADD COLUMN     "pinned_at" TIMESTAMPTZ(3),
ALTER COLUMN "meeting_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "group_agreement" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "goals" TEXT NOT NULL,
    "rules" TEXT[],
    "own_rules" TEXT NOT NULL,
    "dates" TIMESTAMPTZ(3)[],
    "theme" TEXT NOT NULL,
    "writer_id" UUID,
    "agreed_by" UUID[],
    "agreed_at" TIMESTAMPTZ(3),
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_agreement_group_id_version_key" ON "group_agreement"("group_id", "version");

-- AddForeignKey
ALTER TABLE "group_agreement" ADD CONSTRAINT "group_agreement_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A channel has one agreement.
CREATE UNIQUE INDEX "group_post_one_agreement" ON "group_post" ("place_id") WHERE "meeting_id" IS NULL;
