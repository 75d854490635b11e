-- CreateTable
CREATE TABLE "profile" (
    "enrolment_id" UUID NOT NULL,
    "degree" TEXT,
    "work" TEXT,
    "wishes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "decisive" INTEGER,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mentees" INTEGER,
    "wrote" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateTable
CREATE TABLE "joining" (
    "enrolment_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3),
    "stepped_at" TIMESTAMPTZ(3),
    "done" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "date" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "nudges" INTEGER NOT NULL DEFAULT 0,
    "nudged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "joining_pkey" PRIMARY KEY ("enrolment_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "enrolment_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "agreed" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("enrolment_id","purpose")
);

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joining" ADD CONSTRAINT "joining_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
