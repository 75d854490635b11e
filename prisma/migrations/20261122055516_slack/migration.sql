-- AlterTable
ALTER TABLE "address" ADD COLUMN     "kind" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "chose_at" TIMESTAMPTZ(3),
ADD COLUMN     "language_listed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "zone_listed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "paused_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "organiser" (
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,

    CONSTRAINT "organiser_pkey" PRIMARY KEY ("workspace_id","external_id")
);

-- CreateTable
CREATE TABLE "search" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "absence" TEXT,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_pkey" PRIMARY KEY ("workspace_id","person_id")
);

-- CreateTable
CREATE TABLE "programme_workspace" (
    "programme_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,

    CONSTRAINT "programme_workspace_pkey" PRIMARY KEY ("programme_id","workspace_id")
);

-- CreateTable
CREATE TABLE "page" (
    "platform" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "page_pkey" PRIMARY KEY ("platform","kind","key")
);

-- CreateIndex
CREATE INDEX "search_workspace_id_due_at_idx" ON "search"("workspace_id", "due_at");

-- CreateIndex
CREATE INDEX "search_person_id_idx" ON "search"("person_id");

-- CreateIndex
CREATE INDEX "page_until_idx" ON "page"("until");

-- AddForeignKey
ALTER TABLE "organiser" ADD CONSTRAINT "organiser_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search" ADD CONSTRAINT "search_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search" ADD CONSTRAINT "search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_workspace" ADD CONSTRAINT "programme_workspace_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_workspace" ADD CONSTRAINT "programme_workspace_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
