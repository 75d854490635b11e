-- CreateTable
CREATE TABLE "announcement_picture" (
    "announcement_id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "announcement_picture_pkey" PRIMARY KEY ("announcement_id")
);

-- CreateIndex
CREATE INDEX "announcement_picture_picture_id_idx" ON "announcement_picture"("picture_id");

-- AddForeignKey
ALTER TABLE "announcement_picture" ADD CONSTRAINT "announcement_picture_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_picture" ADD CONSTRAINT "announcement_picture_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
