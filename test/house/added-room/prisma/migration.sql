CREATE TABLE "memo" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "memo_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "memo_due_at_idx" ON "memo"("due_at");

