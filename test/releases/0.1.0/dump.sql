-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "time_zone" TEXT,
    "quiet_from" TEXT,
    "quiet_until" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "selection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "selection_id" UUID,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "country" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "field" TEXT,
    "wishes" TEXT,
    "listed_mentor" TEXT,
    "listed_field" TEXT,
    "listed_wishes" TEXT,
    "waiting_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID,
    "state" TEXT NOT NULL,
    "opening" INTEGER NOT NULL,
    "agreed" BOOLEAN NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "opening" INTEGER NOT NULL,
    "wave" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kick_off" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "ladder" JSONB NOT NULL,
    "done_through" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kick_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL,
    "kick_off_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "asks" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "last_ask_at" TIMESTAMPTZ(3),
    "done_through" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "release" TEXT,
    "standing" TEXT,
    "signature" TEXT,
    "final_told" BOOLEAN NOT NULL,
    "tellings" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "workspace_id" UUID,
    "address_id" UUID,
    "person_id" UUID NOT NULL,
    "cohort_id" UUID,
    "kind" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "language" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "sent_ref" TEXT,
    "detail" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "detail" TEXT,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "cohort_id" UUID,
    "deed" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_platform_external_id_key" ON "workspace"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "address_person_id_idx" ON "address"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "address_workspace_id_external_id_key" ON "address"("workspace_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "selection_programme_id_name_key" ON "selection"("programme_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_programme_id_name_key" ON "cohort"("programme_id", "name");

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");

-- CreateIndex
CREATE INDEX "enrolment_cohort_id_state_waiting_since_idx" ON "enrolment"("cohort_id", "state", "waiting_since");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_cohort_id_person_id_key" ON "enrolment"("cohort_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_mentee_id_key" ON "seat"("mentee_id");

-- CreateIndex
CREATE INDEX "seat_mentor_id_idx" ON "seat"("mentor_id");

-- CreateIndex
CREATE INDEX "seat_cohort_id_idx" ON "seat"("cohort_id");

-- CreateIndex
CREATE INDEX "seat_due_at_idx" ON "seat"("due_at");

-- CreateIndex
CREATE INDEX "pair_mentor_id_idx" ON "pair"("mentor_id");

-- CreateIndex
CREATE INDEX "pair_mentee_id_idx" ON "pair"("mentee_id");

-- CreateIndex
CREATE INDEX "pair_seat_id_idx" ON "pair"("seat_id");

-- CreateIndex
CREATE INDEX "offer_enrolment_id_state_idx" ON "offer"("enrolment_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "offer_seat_id_opening_enrolment_id_key" ON "offer"("seat_id", "opening", "enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "kick_off_cohort_id_key" ON "kick_off"("cohort_id");

-- CreateIndex
CREATE INDEX "kick_off_due_at_idx" ON "kick_off"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_enrolment_id_key" ON "confirmation"("enrolment_id");

-- CreateIndex
CREATE INDEX "confirmation_kick_off_id_idx" ON "confirmation"("kick_off_id");

-- CreateIndex
CREATE INDEX "confirmation_due_at_idx" ON "confirmation"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_key_key" ON "delivery"("key");

-- CreateIndex
CREATE INDEX "delivery_workspace_id_due_at_idx" ON "delivery"("workspace_id", "due_at");

-- CreateIndex
CREATE INDEX "delivery_due_at_idx" ON "delivery"("due_at");

-- CreateIndex
CREATE INDEX "delivery_person_id_class_sent_at_idx" ON "delivery"("person_id", "class", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_delivery_id_number_key" ON "attempt"("delivery_id", "number");

-- CreateIndex
CREATE INDEX "audit_cohort_id_at_idx" ON "audit"("cohort_id", "at");

-- CreateIndex
CREATE INDEX "audit_subject_idx" ON "audit"("subject");

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selection" ADD CONSTRAINT "selection_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_selection_id_fkey" FOREIGN KEY ("selection_id") REFERENCES "selection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair" ADD CONSTRAINT "pair_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair" ADD CONSTRAINT "pair_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair" ADD CONSTRAINT "pair_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kick_off" ADD CONSTRAINT "kick_off_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_kick_off_id_fkey" FOREIGN KEY ("kick_off_id") REFERENCES "kick_off"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "address"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.

-- The audit is append-only, for whoever is connected and whatever the program does.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is append-only: % is refused.', TG_OP;
END;
$$;

CREATE TRIGGER "audit_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

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

-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "listed_platform" TEXT;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "companion_id" UUID,
ADD COLUMN     "pair_id" UUID;

-- CreateIndex
CREATE INDEX "delivery_pair_id_idx" ON "delivery"("pair_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_companion_id_fkey" FOREIGN KEY ("companion_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "address" ADD COLUMN     "shut_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "opening" INTEGER NOT NULL,
    "external_id" TEXT,
    "people" UUID[],
    "left_out" UUID[],
    "words_at" TIMESTAMPTZ(3),
    "words_ref" TEXT,
    "pinned_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_task" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "people" UUID[],
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_cohort_id_opening_key" ON "channel"("cohort_id", "opening");

-- CreateIndex
CREATE INDEX "channel_task_cohort_id_idx" ON "channel_task"("cohort_id");

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_task" ADD CONSTRAINT "channel_task_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_task" ADD CONSTRAINT "channel_task_done_by_fkey" FOREIGN KEY ("done_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

create table _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0);

insert into "_prisma_migrations" select * from jsonb_populate_recordset(null::"_prisma_migrations", '[{"id": "6208387c-95ab-4c40-a488-c7f15b7c03da", "logs": null, "checksum": "397a6c729385cff8237482be3fbf46ba907048ad701aae9da67487cc694f6d47", "started_at": "2026-11-29T09:14:29.511573+00:00", "finished_at": "2026-11-29T09:14:29.515695+00:00", "migration_name": "20261122104528_address_shut_at", "rolled_back_at": null, "applied_steps_count": 1},
{"id": "947597c9-8116-4cc8-904e-fa6305bdbe80", "logs": null, "checksum": "c17f4251c79ed0b28fcffe248590c4cece9de25f776bd12d8ee7ad6d42291a4d", "started_at": "2026-11-29T09:14:29.515877+00:00", "finished_at": "2026-11-29T09:14:29.53518+00:00", "migration_name": "20261122125816_channels", "rolled_back_at": null, "applied_steps_count": 1},
{"id": "a273db91-1720-46ea-933b-f7f013bbf9a5", "logs": null, "checksum": "ff9e7ff57bcb9d89cea4bcd7468f83314929345884ec20ccd152be149da6ad11", "started_at": "2026-11-29T09:14:29.49593+00:00", "finished_at": "2026-11-29T09:14:29.496763+00:00", "migration_name": "20261122090344_listed_platform", "rolled_back_at": null, "applied_steps_count": 1},
{"id": "b1328f75-d11b-4165-bf30-830a5095a9a2", "logs": null, "checksum": "9381380add17372e934a3b62f7d36958d62d37865246eecba255415caaeaa242", "started_at": "2026-11-29T09:14:29.497097+00:00", "finished_at": "2026-11-29T09:14:29.507168+00:00", "migration_name": "20261122091755_introductions", "rolled_back_at": null, "applied_steps_count": 1},
{"id": "cfce4e7b-c991-4e4d-885f-d2dbf6bce3cb", "logs": null, "checksum": "6e4b207916b4f68fbb0d5c5af8c84938086ccf20fa9afaa7945e1046fab76cb9", "started_at": "2026-11-29T09:14:29.232097+00:00", "finished_at": "2026-11-29T09:14:29.451297+00:00", "migration_name": "20261122031617_first", "rolled_back_at": null, "applied_steps_count": 1},
{"id": "f4312af6-456d-461f-9194-a507de9f3d9c", "logs": null, "checksum": "fa70c54e487892f5d643a5e36f49f6491a654596076adfa030e076cf8d36edb8", "started_at": "2026-11-29T09:14:29.452198+00:00", "finished_at": "2026-11-29T09:14:29.495386+00:00", "migration_name": "20261122055516_slack", "rolled_back_at": null, "applied_steps_count": 1}]');

insert into "audit" select * from jsonb_populate_recordset(null::"audit", '[{"at": "2026-12-17T07:00:00+00:00", "id": "01a282cc-f580-7000-8000-b2ed8ca5f3c8", "deed": "imported", "detail": {"added": 13, "changed": 0}, "subject": "01a282cc-f580-7000-8000-1afef7061435", "actor_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2026-12-17T07:00:00+00:00", "id": "01a282cc-f580-7000-8001-138829b6fc10", "deed": "scheduledKickOff", "detail": {}, "subject": "01a282cc-f580-7000-8000-ead2bffbc1e6", "actor_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-6ae2b7b3b761", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8000-ec8eaf7d3ca4", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-6dbacec8d617", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8000-f2a34340e86b", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-738bda8638ea", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8000-f41d2d8400fc", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-762621081c3b", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8000-f846a9cb7e65", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-7a2d33c17dfa", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8000-ffd2e54178bf", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-7d664c3821c4", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8001-00312a2e157f", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-83fad5cf61bd", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8001-0794d3c77b57", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-8565628d19bf", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8001-08637b72e29e", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:00:00+00:00", "id": "01a2ef29-7000-7000-8001-89cfb98a397f", "deed": "asked", "detail": {"ask": 1}, "subject": "01a282cc-f580-7000-8001-0e137da5e52c", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-b36e49f5c7fd", "deed": "answered", "detail": {"answer": "coming"}, "subject": "01a282cc-f580-7000-8000-f846a9cb7e65", "actor_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-b6f5ceb94a91", "deed": "answered", "detail": {"answer": "coming"}, "subject": "01a282cc-f580-7000-8000-ec8eaf7d3ca4", "actor_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-b96f855231be", "deed": "answered", "detail": {"answer": "coming"}, "subject": "01a282cc-f580-7000-8000-f41d2d8400fc", "actor_id": "01a282cc-f580-7000-8000-24e02adf150a", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-bcc88fd38222", "deed": "answered", "detail": {"answer": "coming"}, "subject": "01a282cc-f580-7000-8001-00312a2e157f", "actor_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-c3e9cd75ed04", "deed": "answered", "detail": {"answer": "notStarting"}, "subject": "01a282cc-f580-7000-8000-ffd2e54178bf", "actor_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-ddc6809cbcdd", "deed": "offeredSeat", "detail": {}, "subject": "01a2ef44-e740-7000-8001-c56cdf48436f", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-e0809a19361e", "deed": "offeredSeat", "detail": {}, "subject": "01a2ef44-e740-7000-8001-c93b43596486", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-07T08:30:00+00:00", "id": "01a2ef44-e740-7000-8001-e73d18b469f6", "deed": "offeredSeat", "detail": {}, "subject": "01a2ef44-e740-7000-8001-cd376980dcc8", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-11T13:00:00+00:00", "id": "01a304d5-8880-7000-8002-127762bc4423", "deed": "asked", "detail": {"ask": 2}, "subject": "01a282cc-f580-7000-8000-f2a34340e86b", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-11T13:00:00+00:00", "id": "01a304d5-8880-7000-8002-164fe09cda63", "deed": "asked", "detail": {"ask": 2}, "subject": "01a282cc-f580-7000-8001-0794d3c77b57", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-11T13:00:00+00:00", "id": "01a304d5-8880-7000-8002-1bc2f2fc8244", "deed": "asked", "detail": {"ask": 2}, "subject": "01a282cc-f580-7000-8001-08637b72e29e", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-11T13:00:00+00:00", "id": "01a304d5-8880-7000-8002-1ea1af5dc42b", "deed": "asked", "detail": {"ask": 2}, "subject": "01a282cc-f580-7000-8001-0e137da5e52c", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-11T14:00:00+00:00", "id": "01a3050c-7700-7000-8002-3dcfc6c974a4", "deed": "introduced", "detail": {"way": "together"}, "subject": "01a282cc-f580-7000-8000-9876a3f264bb", "actor_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-11T14:00:00+00:00", "id": "01a3050c-7700-7000-8002-41907999119f", "deed": "introduced", "detail": {"way": "apart"}, "subject": "01a282cc-f580-7000-8000-a3fb96859cfa", "actor_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-14T08:00:00+00:00", "id": "01a31335-f400-7000-8002-7df86d307c43", "deed": "asked", "detail": {"ask": 3}, "subject": "01a282cc-f580-7000-8000-f2a34340e86b", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-14T08:00:00+00:00", "id": "01a31335-f400-7000-8002-82bdf51460ce", "deed": "asked", "detail": {"ask": 3}, "subject": "01a282cc-f580-7000-8001-0794d3c77b57", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-14T08:00:00+00:00", "id": "01a31335-f400-7000-8002-849eedc988f8", "deed": "asked", "detail": {"ask": 3}, "subject": "01a282cc-f580-7000-8001-08637b72e29e", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"},
{"at": "2027-01-14T08:00:00+00:00", "id": "01a31335-f400-7000-8002-88525767f0a5", "deed": "asked", "detail": {"ask": 3}, "subject": "01a282cc-f580-7000-8001-0e137da5e52c", "actor_id": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435"}]');

insert into "person" select * from jsonb_populate_recordset(null::"person", '[{"id": "01a282cc-f580-7000-8000-0f56f43e7eba", "name": "Carla", "email": "carla@example.org", "chose_at": "2026-12-17T07:00:00+00:00", "language": "en", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": "21:00", "quiet_until": "08:00", "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "name": "Maija", "email": "maija@example.org", "chose_at": null, "language": "fi", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-2312f290c3ac", "name": "Olli", "email": "olli@example.org", "chose_at": null, "language": "en", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-24e02adf150a", "name": "Rauha", "email": "rauha@example.org", "chose_at": null, "language": "sv", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-2ac2719f5f63", "name": "Aino", "email": "aino@example.org", "chose_at": null, "language": "fi", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "name": "Eero", "email": "eero@example.org", "chose_at": null, "language": "en", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "name": "Sisko", "email": "sisko@example.org", "chose_at": null, "language": "sv", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-354f3c39d6de", "name": "Wilma", "email": "wilma@example.org", "chose_at": null, "language": "en", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-3904af4a11f8", "name": "Ville", "email": "ville@example.org", "chose_at": null, "language": "fi", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-3eb589bd78a5", "name": "Nadja", "email": "nadja@example.org", "chose_at": null, "language": "en", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-405480dbf97b", "name": "Pekka", "email": "pekka@example.org", "chose_at": null, "language": "fi", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-44c9fce0e81a", "name": "Liisa", "email": "liisa@example.org", "chose_at": null, "language": "sv", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true},
{"id": "01a282cc-f580-7000-8000-4897ee30734d", "name": "Jussi", "email": "jussi@example.org", "chose_at": null, "language": "en", "time_zone": null, "created_at": "2026-12-17T07:00:00+00:00", "quiet_from": null, "quiet_until": null, "zone_listed": false, "language_listed": true}]');

insert into "programme" select * from jsonb_populate_recordset(null::"programme", '[{"id": "01a282cc-f580-7000-8000-165cd0fd12a5", "name": "Spring mentoring", "settings": {"ladder": {"steps": [{"at": "10:00", "day": -28, "kind": "welcome"}, {"at": "10:00", "day": -14, "kind": "ask"}, {"at": "15:00", "day": -10, "kind": "ask"}, {"at": "10:00", "day": -7, "kind": "ask"}, {"at": "09:30", "day": -6, "kind": "calls"}, {"at": "12:00", "day": -5, "kind": "release"}, {"at": "12:00", "day": -3, "kind": "standing"}, {"at": "15:00", "day": -3, "kind": "reminder"}, {"at": "12:00", "day": -1, "kind": "standing"}, {"at": "15:00", "day": -1, "kind": "reminder"}, {"at": "08:00", "day": 0, "kind": "dayOf"}], "offers": {"wave": 3, "stopHours": 48, "claimHours": 12, "tapFromHours": 72, "weekendClaimHours": 24}, "window": {"to": "17:00", "from": "09:00"}, "weights": {"coming": 0.9, "silent": 0.2, "unsure": 0.5}, "balanceAt": "09:00", "finalHours": 24, "autoRelease": false, "hoursBetweenAsks": 24}}, "created_at": "2026-12-17T07:00:00+00:00"}]');

insert into "cohort" select * from jsonb_populate_recordset(null::"cohort", '[{"id": "01a282cc-f580-7000-8000-1afef7061435", "name": "Spring mentoring", "country": null, "language": "en", "time_zone": "Europe/Helsinki", "created_at": "2026-12-17T07:00:00+00:00", "programme_id": "01a282cc-f580-7000-8000-165cd0fd12a5", "selection_id": null}]');

insert into "channel_task" select * from jsonb_populate_recordset(null::"channel_task", '[{"id": "01a3050c-7700-7000-8002-46a26cba7e1f", "kind": "spread", "people": ["01a282cc-f580-7000-8000-4f104cae1620", "01a282cc-f580-7000-8000-5112018f80e4", "01a282cc-f580-7000-8000-577d88944db6", "01a282cc-f580-7000-8000-5bf37b9dbdcb", "01a282cc-f580-7000-8000-630ebb55da53", "01a282cc-f580-7000-8000-7f646c438503"], "done_at": null, "done_by": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "created_at": "2027-01-11T14:00:00+00:00"}]');

insert into "enrolment" select * from jsonb_populate_recordset(null::"enrolment", '[{"id": "01a282cc-f580-7000-8000-4f104cae1620", "role": "mentor", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-5112018f80e4", "role": "mentor", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-577d88944db6", "role": "mentor", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-24e02adf150a", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-5bf37b9dbdcb", "role": "mentee", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": "maija@example.org", "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-5d30edd9ccef", "role": "mentee", "field": null, "state": "withdrawn", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": "olli@example.org", "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-630ebb55da53", "role": "mentee", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": "rauha@example.org", "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-678a150d6f9c", "role": "mentee", "field": null, "state": "waiting", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-354f3c39d6de", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": "2026-12-17T07:00:00+00:00", "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-6a6b3758d69c", "role": "mentee", "field": null, "state": "waiting", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-3904af4a11f8", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": "2026-12-17T07:00:00+00:00", "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-6d8ef6924398", "role": "mentee", "field": null, "state": "waiting", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-3eb589bd78a5", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": "2026-12-17T07:00:00+00:00", "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-73c6fc73d8d7", "role": "mentee", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": "maija@example.org", "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-7481e8d32baf", "role": "mentee", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": "olli@example.org", "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-79a6c3269557", "role": "mentee", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": "olli@example.org", "listed_wishes": null, "waiting_since": null, "listed_platform": null},
{"id": "01a282cc-f580-7000-8000-7f646c438503", "role": "coordinator", "field": null, "state": "active", "wishes": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "created_at": "2026-12-17T07:00:00+00:00", "listed_field": null, "listed_mentor": null, "listed_wishes": null, "waiting_since": null, "listed_platform": null}]');

insert into "kick_off" select * from jsonb_populate_recordset(null::"kick_off", '[{"id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "place": "Room 5", "due_at": "2027-01-15T07:00:00+00:00", "ladder": {"steps": [{"at": "10:00", "day": -28, "kind": "welcome"}, {"at": "10:00", "day": -14, "kind": "ask"}, {"at": "15:00", "day": -10, "kind": "ask"}, {"at": "10:00", "day": -7, "kind": "ask"}, {"at": "09:30", "day": -6, "kind": "calls"}, {"at": "12:00", "day": -5, "kind": "release"}, {"at": "12:00", "day": -3, "kind": "standing"}, {"at": "15:00", "day": -3, "kind": "reminder"}, {"at": "12:00", "day": -1, "kind": "standing"}, {"at": "15:00", "day": -1, "kind": "reminder"}, {"at": "08:00", "day": 0, "kind": "dayOf"}], "offers": {"wave": 3, "stopHours": 48, "claimHours": 12, "tapFromHours": 72, "weekendClaimHours": 24}, "window": {"to": "17:00", "from": "09:00"}, "weights": {"coming": 0.9, "silent": 0.2, "unsure": 0.5}, "balanceAt": "09:00", "finalHours": 24, "autoRelease": false, "hoursBetweenAsks": 24}, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "starts_at": "2027-01-21T15:00:00+00:00", "created_at": "2026-12-17T07:00:00+00:00", "done_through": "2027-01-14T07:00:00+00:00"}]');

insert into "confirmation" select * from jsonb_populate_recordset(null::"confirmation", '[{"id": "01a282cc-f580-7000-8000-ec8eaf7d3ca4", "asks": 1, "role": "mentor", "answer": "coming", "due_at": "2027-01-18T10:00:00+00:00", "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": "2027-01-07T08:30:00+00:00", "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-07T08:00:00+00:00", "done_through": "2027-01-07T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-4f104cae1620"},
{"id": "01a282cc-f580-7000-8000-f2a34340e86b", "asks": 3, "role": "mentor", "answer": null, "due_at": "2027-01-18T10:00:00+00:00", "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": null, "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-14T08:00:00+00:00", "done_through": "2027-01-14T08:00:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-5112018f80e4"},
{"id": "01a282cc-f580-7000-8000-f41d2d8400fc", "asks": 1, "role": "mentor", "answer": "coming", "due_at": "2027-01-18T10:00:00+00:00", "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": "2027-01-07T08:30:00+00:00", "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-07T08:00:00+00:00", "done_through": "2027-01-07T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-577d88944db6"},
{"id": "01a282cc-f580-7000-8000-f846a9cb7e65", "asks": 1, "role": "mentee", "answer": "coming", "due_at": "2027-01-18T13:00:00+00:00", "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": "2027-01-07T08:30:00+00:00", "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-07T08:00:00+00:00", "done_through": "2027-01-07T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-5bf37b9dbdcb"},
{"id": "01a282cc-f580-7000-8000-ffd2e54178bf", "asks": 1, "role": "mentee", "answer": "notStarting", "due_at": null, "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": "2027-01-07T08:30:00+00:00", "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-07T08:00:00+00:00", "done_through": "2027-01-07T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-5d30edd9ccef"},
{"id": "01a282cc-f580-7000-8001-00312a2e157f", "asks": 1, "role": "mentee", "answer": "coming", "due_at": "2027-01-18T13:00:00+00:00", "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": "2027-01-07T08:30:00+00:00", "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-07T08:00:00+00:00", "done_through": "2027-01-07T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-630ebb55da53"},
{"id": "01a282cc-f580-7000-8001-0794d3c77b57", "asks": 3, "role": "mentee", "answer": null, "due_at": null, "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": null, "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-14T08:00:00+00:00", "done_through": "2027-01-14T08:00:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-73c6fc73d8d7"},
{"id": "01a282cc-f580-7000-8001-08637b72e29e", "asks": 3, "role": "mentee", "answer": null, "due_at": null, "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": null, "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-14T08:00:00+00:00", "done_through": "2027-01-14T08:00:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-7481e8d32baf"},
{"id": "01a282cc-f580-7000-8001-0e137da5e52c", "asks": 3, "role": "mentee", "answer": null, "due_at": null, "release": null, "standing": null, "tellings": 0, "joined_at": "2026-12-17T07:00:00+00:00", "signature": null, "created_at": "2026-12-17T07:00:00+00:00", "final_told": false, "answered_at": null, "kick_off_id": "01a282cc-f580-7000-8000-ead2bffbc1e6", "last_ask_at": "2027-01-14T08:00:00+00:00", "done_through": "2027-01-14T08:00:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-79a6c3269557"}]');

insert into "seat" select * from jsonb_populate_recordset(null::"seat", '[{"id": "01a282cc-f580-7000-8000-826b63853c0b", "state": "taken", "agreed": false, "due_at": null, "opening": 0, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "mentee_id": "01a282cc-f580-7000-8000-5bf37b9dbdcb", "mentor_id": "01a282cc-f580-7000-8000-4f104cae1620", "opened_at": null, "created_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-86f4580f2070", "state": "taken", "agreed": false, "due_at": null, "opening": 0, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "mentee_id": "01a282cc-f580-7000-8000-73c6fc73d8d7", "mentor_id": "01a282cc-f580-7000-8000-4f104cae1620", "opened_at": null, "created_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-8860fef1a4b2", "state": "open", "agreed": false, "due_at": "2027-01-19T15:00:00+00:00", "opening": 1, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "mentee_id": null, "mentor_id": "01a282cc-f580-7000-8000-5112018f80e4", "opened_at": "2027-01-07T08:30:00+00:00", "created_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-8ff224ffa853", "state": "taken", "agreed": false, "due_at": null, "opening": 0, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "mentee_id": "01a282cc-f580-7000-8000-7481e8d32baf", "mentor_id": "01a282cc-f580-7000-8000-5112018f80e4", "opened_at": null, "created_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-920acff306c1", "state": "taken", "agreed": false, "due_at": null, "opening": 0, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "mentee_id": "01a282cc-f580-7000-8000-79a6c3269557", "mentor_id": "01a282cc-f580-7000-8000-5112018f80e4", "opened_at": null, "created_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-95b467dba88d", "state": "taken", "agreed": false, "due_at": null, "opening": 0, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "mentee_id": "01a282cc-f580-7000-8000-630ebb55da53", "mentor_id": "01a282cc-f580-7000-8000-577d88944db6", "opened_at": null, "created_at": "2026-12-17T07:00:00+00:00"}]');

insert into "offer" select * from jsonb_populate_recordset(null::"offer", '[{"id": "01a2ef44-e740-7000-8001-c56cdf48436f", "wave": 1, "state": "lapsed", "made_at": "2027-01-07T08:30:00+00:00", "opening": 1, "seat_id": "01a282cc-f580-7000-8000-8860fef1a4b2", "expires_at": "2027-01-08T08:30:00+00:00", "answered_at": "2027-01-08T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-678a150d6f9c"},
{"id": "01a2ef44-e740-7000-8001-c93b43596486", "wave": 1, "state": "lapsed", "made_at": "2027-01-07T08:30:00+00:00", "opening": 1, "seat_id": "01a282cc-f580-7000-8000-8860fef1a4b2", "expires_at": "2027-01-08T08:30:00+00:00", "answered_at": "2027-01-08T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-6d8ef6924398"},
{"id": "01a2ef44-e740-7000-8001-cd376980dcc8", "wave": 1, "state": "lapsed", "made_at": "2027-01-07T08:30:00+00:00", "opening": 1, "seat_id": "01a282cc-f580-7000-8000-8860fef1a4b2", "expires_at": "2027-01-08T08:30:00+00:00", "answered_at": "2027-01-08T08:30:00+00:00", "enrolment_id": "01a282cc-f580-7000-8000-6a6b3758d69c"}]');

insert into "pair" select * from jsonb_populate_recordset(null::"pair", '[{"id": "01a282cc-f580-7000-8000-9876a3f264bb", "seat_id": "01a282cc-f580-7000-8000-826b63853c0b", "ended_at": null, "mentee_id": "01a282cc-f580-7000-8000-5bf37b9dbdcb", "mentor_id": "01a282cc-f580-7000-8000-4f104cae1620", "end_reason": null, "started_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-9c44f26861d3", "seat_id": "01a282cc-f580-7000-8000-8860fef1a4b2", "ended_at": "2027-01-07T08:30:00+00:00", "mentee_id": "01a282cc-f580-7000-8000-5d30edd9ccef", "mentor_id": "01a282cc-f580-7000-8000-5112018f80e4", "end_reason": "notStarting", "started_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-a3fb96859cfa", "seat_id": "01a282cc-f580-7000-8000-95b467dba88d", "ended_at": null, "mentee_id": "01a282cc-f580-7000-8000-630ebb55da53", "mentor_id": "01a282cc-f580-7000-8000-577d88944db6", "end_reason": null, "started_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-a6b732051a60", "seat_id": "01a282cc-f580-7000-8000-86f4580f2070", "ended_at": null, "mentee_id": "01a282cc-f580-7000-8000-73c6fc73d8d7", "mentor_id": "01a282cc-f580-7000-8000-4f104cae1620", "end_reason": null, "started_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-aaf49e5fe0ab", "seat_id": "01a282cc-f580-7000-8000-8ff224ffa853", "ended_at": null, "mentee_id": "01a282cc-f580-7000-8000-7481e8d32baf", "mentor_id": "01a282cc-f580-7000-8000-5112018f80e4", "end_reason": null, "started_at": "2026-12-17T07:00:00+00:00"},
{"id": "01a282cc-f580-7000-8000-afa355439726", "seat_id": "01a282cc-f580-7000-8000-920acff306c1", "ended_at": null, "mentee_id": "01a282cc-f580-7000-8000-79a6c3269557", "mentor_id": "01a282cc-f580-7000-8000-5112018f80e4", "end_reason": null, "started_at": "2026-12-17T07:00:00+00:00"}]');

insert into "workspace" select * from jsonb_populate_recordset(null::"workspace", '[{"id": "01a282cc-f580-7000-8000-04a5a3c715e9", "name": "Helsinki Alumni", "platform": "slack", "paused_at": null, "created_at": "2026-12-17T07:00:00+00:00", "held_until": null, "external_id": "T0HELSINKI"},
{"id": "01a282cc-f580-7000-8000-0b29cc33612d", "name": "Tampere", "platform": "slack", "paused_at": null, "created_at": "2026-12-17T07:00:00+00:00", "held_until": null, "external_id": "T0TAMPERE"}]');

insert into "address" select * from jsonb_populate_recordset(null::"address", '[{"id": "01a282cc-f580-7000-8000-11ea5514a079", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0CARLA", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-bbc1233f78fc", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0CARLA", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a282cc-f580-7000-8000-bc78c5867444", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0MAIJA", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-c0a4296cdbe2", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0OLLI", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-c534085b68ea", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0AINO", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-cb2e6706d672", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0EERO", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-cccee06a3639", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0SISKO", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-d1a2157cb9de", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-354f3c39d6de", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0WILMA", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-d56f7d5da283", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-3904af4a11f8", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0VILLE", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-d956281f2157", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0PEKKA", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-df1aeab3246e", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0LIISA", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-e17c0d05e3ff", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0JUSSI", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a282cc-f580-7000-8000-e7d07be2b0b5", "kind": "member", "shut_at": null, "person_id": "01a282cc-f580-7000-8000-24e02adf150a", "created_at": "2026-12-17T07:00:00+00:00", "external_id": "U0RAUHA", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"}]');

insert into "delivery" select * from jsonb_populate_recordset(null::"delivery", '[{"id": "01a2a710-6800-7000-8001-155d66a2f34e", "key": "confirmation:01a282cc-f580-7000-8000-f846a9cb7e65:welcome:1", "kind": "confirmation.welcome", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Tervetuloa, Aino!"}, {"kind": "text", "text": "Sinulle on varattu paikka: Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Maija"}]}, {"kind": "entry", "label": "Mitä toivot mentoroinnilta?", "opens": {"do": "writeWishes", "confirmation": "01a282cc-f580-7000-8000-f846a9cb7e65"}, "submit": "Lähetä", "placeholder": "Omin sanoin – yksi lausekin riittää"}, {"kind": "note", "text": "Toiveiden pukeminen sanoiksi on hyvä alku. Kun aloitustilaisuus lähestyy, kysymme, pääsetkö paikalle."}], "language": "fi"}, "class": "nudge", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2026-12-24T08:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a2a710-6800-7000-8001-155d66a2f34e", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "address_id": "01a282cc-f580-7000-8000-c534085b68ea", "created_at": "2026-12-24T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2a710-6800-7000-8001-1934c70685ec", "key": "confirmation:01a282cc-f580-7000-8000-ffd2e54178bf:welcome:1", "kind": "confirmation.welcome", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Welcome, Eero!"}, {"kind": "text", "text": "You have a place in Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}]}, {"kind": "entry", "label": "What would you like to get out of it?", "opens": {"do": "writeWishes", "confirmation": "01a282cc-f580-7000-8000-ffd2e54178bf"}, "submit": "Send", "placeholder": "In your own words: one sentence is enough"}, {"kind": "note", "text": "Putting it into words is a good start. Closer to the kick-off we’ll ask whether you can come."}], "language": "en"}, "class": "nudge", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2026-12-24T08:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2a710-6800-7000-8001-1934c70685ec", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "address_id": "01a282cc-f580-7000-8000-cb2e6706d672", "created_at": "2026-12-24T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2a710-6800-7000-8001-1de15cbd7140", "key": "confirmation:01a282cc-f580-7000-8001-00312a2e157f:welcome:1", "kind": "confirmation.welcome", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Välkommen, Sisko!"}, {"kind": "text", "text": "Du har en plats i Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Din mentor", "value": "Rauha"}]}, {"kind": "entry", "label": "Vad hoppas du få ut av mentorskapet?", "opens": {"do": "writeWishes", "confirmation": "01a282cc-f580-7000-8001-00312a2e157f"}, "submit": "Skicka", "placeholder": "Med egna ord – en mening räcker"}, {"kind": "note", "text": "Att sätta ord på det är en bra början. När startträffen närmar sig frågar vi om du kan komma."}], "language": "sv"}, "class": "nudge", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2026-12-24T08:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a2a710-6800-7000-8001-1de15cbd7140", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "address_id": "01a282cc-f580-7000-8000-cccee06a3639", "created_at": "2026-12-24T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2a710-6800-7000-8001-22f3cfcf5c50", "key": "confirmation:01a282cc-f580-7000-8001-0794d3c77b57:welcome:1", "kind": "confirmation.welcome", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Tervetuloa, Pekka!"}, {"kind": "text", "text": "Sinulle on varattu paikka: Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Maija"}]}, {"kind": "entry", "label": "Mitä toivot mentoroinnilta?", "opens": {"do": "writeWishes", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}, "submit": "Lähetä", "placeholder": "Omin sanoin – yksi lausekin riittää"}, {"kind": "note", "text": "Toiveiden pukeminen sanoiksi on hyvä alku. Kun aloitustilaisuus lähestyy, kysymme, pääsetkö paikalle."}], "language": "fi"}, "class": "nudge", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2026-12-24T08:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a2a710-6800-7000-8001-22f3cfcf5c50", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "address_id": "01a282cc-f580-7000-8000-d956281f2157", "created_at": "2026-12-24T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2a710-6800-7000-8001-2600da022301", "key": "confirmation:01a282cc-f580-7000-8001-08637b72e29e:welcome:1", "kind": "confirmation.welcome", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Välkommen, Liisa!"}, {"kind": "text", "text": "Du har en plats i Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Din mentor", "value": "Olli"}]}, {"kind": "entry", "label": "Vad hoppas du få ut av mentorskapet?", "opens": {"do": "writeWishes", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}, "submit": "Skicka", "placeholder": "Med egna ord – en mening räcker"}, {"kind": "note", "text": "Att sätta ord på det är en bra början. När startträffen närmar sig frågar vi om du kan komma."}], "language": "sv"}, "class": "nudge", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2026-12-24T08:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a2a710-6800-7000-8001-2600da022301", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "address_id": "01a282cc-f580-7000-8000-df1aeab3246e", "created_at": "2026-12-24T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2a710-6800-7000-8001-2893063c73a6", "key": "confirmation:01a282cc-f580-7000-8001-0e137da5e52c:welcome:1", "kind": "confirmation.welcome", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Welcome, Jussi!"}, {"kind": "text", "text": "You have a place in Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}]}, {"kind": "entry", "label": "What would you like to get out of it?", "opens": {"do": "writeWishes", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}, "submit": "Send", "placeholder": "In your own words: one sentence is enough"}, {"kind": "note", "text": "Putting it into words is a good start. Closer to the kick-off we’ll ask whether you can come."}], "language": "en"}, "class": "nudge", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2026-12-24T08:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2a710-6800-7000-8001-2893063c73a6", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "address_id": "01a282cc-f580-7000-8000-e17c0d05e3ff", "created_at": "2026-12-24T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-464602902601", "key": "confirmation:01a282cc-f580-7000-8000-ec8eaf7d3ca4:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Maija, tuletko aloitustilaisuuteen?"}, {"kind": "text", "text": "Spring mentoring: kiitos, että lähdit mentoriksi!"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentoroitavasi", "value": "Aino ja Pekka"}]}, {"kind": "buttons", "buttons": [{"label": "Tulen paikalle", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-ec8eaf7d3ca4"}}, {"label": "En pääse, mutta mentoroin", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-ec8eaf7d3ca4"}}, {"label": "En voi mentoroida tällä kertaa", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-ec8eaf7d3ca4"}}, {"label": "En tiedä vielä", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-ec8eaf7d3ca4"}}]}, {"kind": "note", "text": "Sinun ei tarvitse lähteä matkaan, ennen kuin kerromme, että mentoroitavasi on tulossa. Saat tiedon viimeistään edellisenä päivänä."}], "language": "fi"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a2ef29-7000-7000-8001-464602902601", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "address_id": "01a282cc-f580-7000-8000-bc78c5867444", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-4b9f1bd69dc4", "key": "confirmation:01a282cc-f580-7000-8000-f2a34340e86b:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Olli, will you be at the kick-off?"}, {"kind": "text", "text": "Thank you for being a mentor in Spring mentoring!"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "You will mentor", "value": "Eero, Liisa and Jussi"}]}, {"kind": "buttons", "buttons": [{"label": "I’ll be there", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "I can’t come, but I’ll mentor", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "I can’t mentor this time", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}]}, {"kind": "note", "text": "No need to set out until we tell you that your mentee is coming. You’ll hear from us the day before at the latest."}], "language": "en"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2ef29-7000-7000-8001-4b9f1bd69dc4", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "address_id": "01a282cc-f580-7000-8000-c0a4296cdbe2", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-4de8f64510e3", "key": "confirmation:01a282cc-f580-7000-8000-f41d2d8400fc:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Rauha, kommer du till startträffen?"}, {"kind": "text", "text": "Tack för att du är mentor i Spring mentoring!"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Du är mentor för", "value": "Sisko"}]}, {"kind": "buttons", "buttons": [{"label": "Jag kommer", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-f41d2d8400fc"}}, {"label": "Kan inte komma, men är mentor", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-f41d2d8400fc"}}, {"label": "Jag kan inte vara mentor nu", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-f41d2d8400fc"}}, {"label": "Jag vet inte än", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-f41d2d8400fc"}}]}, {"kind": "note", "text": "Du behöver inte ge dig av förrän vi har meddelat att din adept kommer. Du får besked senast dagen före."}], "language": "sv"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a2ef29-7000-7000-8001-4de8f64510e3", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-24e02adf150a", "address_id": "01a282cc-f580-7000-8000-e7d07be2b0b5", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a2ef29-7000-7000-8001-511cc9bb3559", "key": "confirmation:01a282cc-f580-7000-8000-f846a9cb7e65:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Aino, tuletko aloitustilaisuuteen?"}, {"kind": "text", "text": "Spring mentoring: sinulle on varattu paikka aloitustilaisuuteen."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Maija"}]}, {"kind": "buttons", "buttons": [{"label": "Tulen paikalle", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-f846a9cb7e65"}}, {"label": "En pääse, mutta aloitan", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-f846a9cb7e65"}}, {"label": "En aloita mentorointia", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-f846a9cb7e65"}}, {"label": "En tiedä vielä", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-f846a9cb7e65"}}]}, {"kind": "note", "text": "Yksi painallus riittää, ja ”ei” on yhtä tervetullut vastaus kuin ”kyllä”. Voit muuttaa vastaustasi aloitustilaisuuden alkuun asti."}], "language": "fi"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a2ef29-7000-7000-8001-511cc9bb3559", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "address_id": "01a282cc-f580-7000-8000-c534085b68ea", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-5564a0931c34", "key": "confirmation:01a282cc-f580-7000-8000-ffd2e54178bf:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Eero, will you be at the kick-off?"}, {"kind": "text", "text": "A seat is reserved for you at the kick-off of Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}]}, {"kind": "buttons", "buttons": [{"label": "I’m coming", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-ffd2e54178bf"}}, {"label": "I can’t come, but I’ll start", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-ffd2e54178bf"}}, {"label": "I won’t start", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-ffd2e54178bf"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-ffd2e54178bf"}}]}, {"kind": "note", "text": "One tap is enough, and a no is as welcome as a yes. You can change your answer until the kick-off begins."}], "language": "en"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2ef29-7000-7000-8001-5564a0931c34", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "address_id": "01a282cc-f580-7000-8000-cb2e6706d672", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-5a420a38c90f", "key": "confirmation:01a282cc-f580-7000-8001-00312a2e157f:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Sisko, kommer du till startträffen?"}, {"kind": "text", "text": "En plats är reserverad för dig på startträffen för Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Din mentor", "value": "Rauha"}]}, {"kind": "buttons", "buttons": [{"label": "Jag kommer", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-00312a2e157f"}}, {"label": "Kan inte komma, men börjar", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-00312a2e157f"}}, {"label": "Jag börjar inte", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-00312a2e157f"}}, {"label": "Jag vet inte än", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-00312a2e157f"}}]}, {"kind": "note", "text": "Ett tryck räcker, och ett nej är lika välkommet som ett ja. Du kan ändra ditt svar tills startträffen börjar."}], "language": "sv"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a2ef29-7000-7000-8001-5a420a38c90f", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "address_id": "01a282cc-f580-7000-8000-cccee06a3639", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-5cfa534cc89e", "key": "confirmation:01a282cc-f580-7000-8001-0794d3c77b57:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Pekka, tuletko aloitustilaisuuteen?"}, {"kind": "text", "text": "Spring mentoring: sinulle on varattu paikka aloitustilaisuuteen."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Maija"}]}, {"kind": "buttons", "buttons": [{"label": "Tulen paikalle", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En pääse, mutta aloitan", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En aloita mentorointia", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En tiedä vielä", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}]}, {"kind": "note", "text": "Yksi painallus riittää, ja ”ei” on yhtä tervetullut vastaus kuin ”kyllä”. Voit muuttaa vastaustasi aloitustilaisuuden alkuun asti."}], "language": "fi"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a2ef29-7000-7000-8001-5cfa534cc89e", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "address_id": "01a282cc-f580-7000-8000-d956281f2157", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-60909b66d846", "key": "confirmation:01a282cc-f580-7000-8001-08637b72e29e:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Liisa, kommer du till startträffen?"}, {"kind": "text", "text": "En plats är reserverad för dig på startträffen för Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Din mentor", "value": "Olli"}]}, {"kind": "buttons", "buttons": [{"label": "Jag kommer", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Kan inte komma, men börjar", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Jag börjar inte", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Jag vet inte än", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}]}, {"kind": "note", "text": "Ett tryck räcker, och ett nej är lika välkommet som ett ja. Du kan ändra ditt svar tills startträffen börjar."}], "language": "sv"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a2ef29-7000-7000-8001-60909b66d846", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "address_id": "01a282cc-f580-7000-8000-df1aeab3246e", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef29-7000-7000-8001-653d70677ed3", "key": "confirmation:01a282cc-f580-7000-8001-0e137da5e52c:ask:1", "kind": "confirmation.ask", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Jussi, will you be at the kick-off?"}, {"kind": "text", "text": "A seat is reserved for you at the kick-off of Spring mentoring."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}]}, {"kind": "buttons", "buttons": [{"label": "I’m coming", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "I can’t come, but I’ll start", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "I won’t start", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}]}, {"kind": "note", "text": "One tap is enough, and a no is as welcome as a yes. You can change your answer until the kick-off begins."}], "language": "en"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2ef29-7000-7000-8001-653d70677ed3", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "address_id": "01a282cc-f580-7000-8000-e17c0d05e3ff", "created_at": "2027-01-07T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef44-e740-7000-8001-d3fc5076c4c4", "key": "offer:01a2ef44-e740-7000-8001-c56cdf48436f:made", "kind": "offer.made", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Wilma, a seat has opened up!"}, {"kind": "text", "text": "A mentor in Spring mentoring is free. Would you like to start?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}, {"at": "2027-01-08T08:30:00.000Z", "label": "Open until", "value": "Friday 8 January at 10:30"}]}, {"kind": "buttons", "buttons": [{"label": "Yes, I’ll take the seat", "command": {"do": "acceptOffer", "offer": "01a2ef44-e740-7000-8001-c56cdf48436f"}}, {"label": "No, not this time", "command": {"do": "declineOffer", "offer": "01a2ef44-e740-7000-8001-c56cdf48436f"}}]}, {"kind": "note", "text": "We may be asking a few others at the same time. The first yes gets the seat, and everybody else keeps their place on the waitlist."}], "renews": {"do": "showAgain", "of": "01a2ef44-e740-7000-8001-c56cdf48436f", "view": "offer"}, "language": "en"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:30:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2ef44-e740-7000-8001-d3fc5076c4c4", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-354f3c39d6de", "address_id": "01a282cc-f580-7000-8000-d1a2157cb9de", "created_at": "2027-01-07T08:30:00+00:00", "expires_at": "2027-01-08T08:30:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2ef44-e740-7000-8001-d545ac2b5120", "key": "offer:01a2ef44-e740-7000-8001-c93b43596486:made", "kind": "offer.made", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Nadja, a seat has opened up!"}, {"kind": "text", "text": "A mentor in Spring mentoring is free. Would you like to start?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}, {"at": "2027-01-08T08:30:00.000Z", "label": "Open until", "value": "Friday 8 January at 10:30"}]}, {"kind": "buttons", "buttons": [{"label": "Yes, I’ll take the seat", "command": {"do": "acceptOffer", "offer": "01a2ef44-e740-7000-8001-c93b43596486"}}, {"label": "No, not this time", "command": {"do": "declineOffer", "offer": "01a2ef44-e740-7000-8001-c93b43596486"}}]}, {"kind": "note", "text": "We may be asking a few others at the same time. The first yes gets the seat, and everybody else keeps their place on the waitlist."}], "renews": {"do": "showAgain", "of": "01a2ef44-e740-7000-8001-c93b43596486", "view": "offer"}, "language": "en"}, "class": "confirmation", "state": "failed", "detail": "noAddress", "due_at": null, "urgent": false, "pair_id": null, "sent_at": null, "attempts": 0, "language": "en", "sent_ref": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-3eb589bd78a5", "address_id": null, "created_at": "2027-01-07T08:30:00+00:00", "expires_at": "2027-01-08T08:30:00+00:00", "companion_id": null, "workspace_id": null},
{"id": "01a2ef44-e740-7000-8001-dab401c6ce07", "key": "offer:01a2ef44-e740-7000-8001-cd376980dcc8:made", "kind": "offer.made", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Ville, paikka on vapautunut!"}, {"kind": "text", "text": "Spring mentoring: yksi mentori on vapaana. Haluaisitko aloittaa?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Olli"}, {"at": "2027-01-08T08:30:00.000Z", "label": "Tarjous päättyy", "value": "perjantaina 8. tammikuuta klo 10.30"}]}, {"kind": "buttons", "buttons": [{"label": "Kyllä, otan paikan", "command": {"do": "acceptOffer", "offer": "01a2ef44-e740-7000-8001-cd376980dcc8"}}, {"label": "Ei kiitos, ei tällä kertaa", "command": {"do": "declineOffer", "offer": "01a2ef44-e740-7000-8001-cd376980dcc8"}}]}, {"kind": "note", "text": "Saatamme kysyä samalla muutamalta muultakin. Paikan saa se, joka vastaa kyllä ensimmäisenä, ja muut säilyttävät sijansa jonotuslistalla."}], "renews": {"do": "showAgain", "of": "01a2ef44-e740-7000-8001-cd376980dcc8", "view": "offer"}, "language": "fi"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-07T08:30:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a2ef44-e740-7000-8001-dab401c6ce07", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-3904af4a11f8", "address_id": "01a282cc-f580-7000-8000-d56f7d5da283", "created_at": "2027-01-07T08:30:00+00:00", "expires_at": "2027-01-08T08:30:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a2f418-dd80-7000-8001-f00bfba1a1f6", "key": "kickOff:01a282cc-f580-7000-8000-ead2bffbc1e6:balance:1:01a282cc-f580-7000-8000-0f56f43e7eba", "kind": "coordinator.balance", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Spring mentoring: today’s balance"}, {"kind": "fields", "rows": [{"label": "Mentors", "value": "3"}, {"label": "Mentees", "value": "2 coming, 0 not sure, 3 no answer yet"}, {"label": "Starting after the kick-off", "value": "0"}, {"label": "Not starting", "value": "1"}, {"label": "Open seats", "value": "1"}, {"label": "On the waitlist", "value": "3"}, {"label": "Expected mentees", "value": "2.4"}]}, {"kind": "text", "text": "1 free seat is being offered to the waitlist."}, {"kind": "note", "text": "Each one coming counts as 0.9, each one not sure as 0.5, each one without an answer as 0.2. These are assumptions until you have a round of your own behind you."}], "renews": {"do": "showAgain", "of": "01a282cc-f580-7000-8000-ead2bffbc1e6", "view": "balance"}, "language": "en"}, "class": "report", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-08T07:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a2f418-dd80-7000-8001-f00bfba1a1f6", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "address_id": "01a282cc-f580-7000-8000-bbc1233f78fc", "created_at": "2027-01-08T07:00:00+00:00", "expires_at": "2027-01-09T07:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a3038b-f180-7000-8001-fa8b4a4ee08b", "key": "kickOff:01a282cc-f580-7000-8000-ead2bffbc1e6:balance:2:01a282cc-f580-7000-8000-0f56f43e7eba", "kind": "coordinator.balance", "step": 2, "view": {"parts": [{"kind": "heading", "text": "Spring mentoring: today’s balance"}, {"kind": "fields", "rows": [{"label": "Mentors", "value": "3"}, {"label": "Mentees", "value": "2 coming, 0 not sure, 3 no answer yet"}, {"label": "Starting after the kick-off", "value": "0"}, {"label": "Not starting", "value": "1"}, {"label": "Open seats", "value": "1"}, {"label": "On the waitlist", "value": "3"}, {"label": "Expected mentees", "value": "2.4"}]}, {"kind": "text", "text": "1 free seat is being offered to the waitlist."}, {"kind": "note", "text": "Each one coming counts as 0.9, each one not sure as 0.5, each one without an answer as 0.2. These are assumptions until you have a round of your own behind you."}], "renews": {"do": "showAgain", "of": "01a282cc-f580-7000-8000-ead2bffbc1e6", "view": "balance"}, "language": "en"}, "class": "report", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-11T07:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a3038b-f180-7000-8001-fa8b4a4ee08b", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "address_id": "01a282cc-f580-7000-8000-bbc1233f78fc", "created_at": "2027-01-11T07:00:00+00:00", "expires_at": "2027-01-12T07:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a304d5-8880-7000-8002-02e8b6cc1319", "key": "confirmation:01a282cc-f580-7000-8000-f2a34340e86b:ask:2", "kind": "confirmation.ask", "step": 2, "view": {"parts": [{"kind": "heading", "text": "Olli, will you be at the kick-off?"}, {"kind": "text", "text": "Could you tell us whether you can come?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "You will mentor", "value": "Liisa and Jussi"}]}, {"kind": "buttons", "buttons": [{"label": "I’ll be there", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "I can’t come, but I’ll mentor", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "I can’t mentor this time", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}]}, {"kind": "note", "text": "No need to set out until we tell you that your mentee is coming. You’ll hear from us the day before at the latest."}], "language": "en"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-11T13:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a304d5-8880-7000-8002-02e8b6cc1319", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "address_id": "01a282cc-f580-7000-8000-c0a4296cdbe2", "created_at": "2027-01-11T13:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a304d5-8880-7000-8002-0453749a86b3", "key": "confirmation:01a282cc-f580-7000-8001-0794d3c77b57:ask:2", "kind": "confirmation.ask", "step": 2, "view": {"parts": [{"kind": "heading", "text": "Pekka, tuletko aloitustilaisuuteen?"}, {"kind": "text", "text": "Paikkasi on yhä varattu sinulle. Kertoisitko, pääsetkö tulemaan?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Maija"}]}, {"kind": "buttons", "buttons": [{"label": "Tulen paikalle", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En pääse, mutta aloitan", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En aloita mentorointia", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En tiedä vielä", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}]}, {"kind": "note", "text": "Yksi painallus riittää, ja ”ei” on yhtä tervetullut vastaus kuin ”kyllä”. Voit muuttaa vastaustasi aloitustilaisuuden alkuun asti."}], "language": "fi"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-11T13:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a304d5-8880-7000-8002-0453749a86b3", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "address_id": "01a282cc-f580-7000-8000-d956281f2157", "created_at": "2027-01-11T13:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a304d5-8880-7000-8002-08fb24af9a9b", "key": "confirmation:01a282cc-f580-7000-8001-08637b72e29e:ask:2", "kind": "confirmation.ask", "step": 2, "view": {"parts": [{"kind": "heading", "text": "Liisa, kommer du till startträffen?"}, {"kind": "text", "text": "Din plats är fortfarande reserverad för dig. Kan du berätta om du kommer?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Din mentor", "value": "Olli"}]}, {"kind": "buttons", "buttons": [{"label": "Jag kommer", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Kan inte komma, men börjar", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Jag börjar inte", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Jag vet inte än", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}]}, {"kind": "note", "text": "Ett tryck räcker, och ett nej är lika välkommet som ett ja. Du kan ändra ditt svar tills startträffen börjar."}], "language": "sv"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-11T13:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a304d5-8880-7000-8002-08fb24af9a9b", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "address_id": "01a282cc-f580-7000-8000-df1aeab3246e", "created_at": "2027-01-11T13:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a304d5-8880-7000-8002-0c1eaf02008a", "key": "confirmation:01a282cc-f580-7000-8001-0e137da5e52c:ask:2", "kind": "confirmation.ask", "step": 2, "view": {"parts": [{"kind": "heading", "text": "Jussi, will you be at the kick-off?"}, {"kind": "text", "text": "Your seat is still reserved for you. Could you tell us whether you can come?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}]}, {"kind": "buttons", "buttons": [{"label": "I’m coming", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "I can’t come, but I’ll start", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "I won’t start", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}]}, {"kind": "note", "text": "One tap is enough, and a no is as welcome as a yes. You can change your answer until the kick-off begins."}], "language": "en"}, "class": "confirmation", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-11T13:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a304d5-8880-7000-8002-0c1eaf02008a", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "address_id": "01a282cc-f580-7000-8000-e17c0d05e3ff", "created_at": "2027-01-11T13:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a3050c-7700-7000-8002-325419dfb17b", "key": "introduction:01a282cc-f580-7000-8000-9876a3f264bb:together", "kind": "introduction.together", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Tutustukaa toisiinne: Maija ja Aino"}, {"kind": "text", "text": "Spring mentoring: te kaksi aloitatte yhdessä."}, {"kind": "fields", "rows": [{"label": "Mentori", "value": "Maija"}, {"label": "Mentoroitava", "value": "Aino"}, {"at": "2027-01-21T15:00:00.000Z", "label": "Aloitustilaisuus", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}]}, {"kind": "text", "text": "Tervehtikää toisianne ja sopikaa, mistä haluatte jutella aloitustilaisuudessa."}], "language": "fi"}, "class": "announcement", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": "01a282cc-f580-7000-8000-9876a3f264bb", "sent_at": "2027-01-11T14:00:00+00:00", "attempts": 1, "language": "fi", "sent_ref": "01a3050c-7700-7000-8002-325419dfb17b", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "address_id": "01a282cc-f580-7000-8000-c534085b68ea", "created_at": "2027-01-11T14:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a3050c-7700-7000-8002-34098f741062", "key": "introduction:01a282cc-f580-7000-8000-a3fb96859cfa:mentor", "kind": "introduction.apart", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Här är din adept: Sisko"}, {"kind": "text", "text": "Ni två börjar tillsammans i Spring mentoring."}, {"kind": "fields", "rows": [{"label": "E-post", "value": "sisko@example.org"}, {"at": "2027-01-21T15:00:00.000Z", "label": "Startträff", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}]}, {"kind": "text", "text": "Säg hej till varandra och kom överens om vad ni vill prata om på startträffen."}], "language": "sv"}, "class": "announcement", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": "01a282cc-f580-7000-8000-a3fb96859cfa", "sent_at": "2027-01-11T14:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a3050c-7700-7000-8002-34098f741062", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-24e02adf150a", "address_id": "01a282cc-f580-7000-8000-e7d07be2b0b5", "created_at": "2027-01-11T14:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a3050c-7700-7000-8002-3921d1ee3571", "key": "introduction:01a282cc-f580-7000-8000-a3fb96859cfa:mentee", "kind": "introduction.apart", "step": 1, "view": {"parts": [{"kind": "heading", "text": "Här är din mentor: Rauha"}, {"kind": "text", "text": "Ni två börjar tillsammans i Spring mentoring."}, {"kind": "fields", "rows": [{"label": "E-post", "value": "rauha@example.org"}, {"at": "2027-01-21T15:00:00.000Z", "label": "Startträff", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}]}, {"kind": "text", "text": "Säg hej till varandra och kom överens om vad ni vill prata om på startträffen."}], "language": "sv"}, "class": "announcement", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": "01a282cc-f580-7000-8000-a3fb96859cfa", "sent_at": "2027-01-11T14:00:00+00:00", "attempts": 1, "language": "sv", "sent_ref": "01a3050c-7700-7000-8002-3921d1ee3571", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "address_id": "01a282cc-f580-7000-8000-cccee06a3639", "created_at": "2027-01-11T14:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a308b2-4d80-7000-8002-5626998e12ae", "key": "kickOff:01a282cc-f580-7000-8000-ead2bffbc1e6:balance:3:01a282cc-f580-7000-8000-0f56f43e7eba", "kind": "coordinator.balance", "step": 3, "view": {"parts": [{"kind": "heading", "text": "Spring mentoring: today’s balance"}, {"kind": "fields", "rows": [{"label": "Mentors", "value": "3"}, {"label": "Mentees", "value": "2 coming, 0 not sure, 3 no answer yet"}, {"label": "Starting after the kick-off", "value": "0"}, {"label": "Not starting", "value": "1"}, {"label": "Open seats", "value": "1"}, {"label": "On the waitlist", "value": "3"}, {"label": "Expected mentees", "value": "2.4"}]}, {"kind": "text", "text": "4 phone calls would help most now."}, {"kind": "buttons", "buttons": [{"label": "Go through them one by one", "command": {"do": "showCalls", "kickOff": "01a282cc-f580-7000-8000-ead2bffbc1e6"}}]}, {"kind": "note", "text": "Each one coming counts as 0.9, each one not sure as 0.5, each one without an answer as 0.2. These are assumptions until you have a round of your own behind you."}], "renews": {"do": "showAgain", "of": "01a282cc-f580-7000-8000-ead2bffbc1e6", "view": "balance"}, "language": "en"}, "class": "report", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-12T07:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a308b2-4d80-7000-8002-5626998e12ae", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "address_id": "01a282cc-f580-7000-8000-bbc1233f78fc", "created_at": "2027-01-12T07:00:00+00:00", "expires_at": "2027-01-13T07:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a30dd8-a980-7000-8002-5c6cb5ff40ff", "key": "kickOff:01a282cc-f580-7000-8000-ead2bffbc1e6:balance:4:01a282cc-f580-7000-8000-0f56f43e7eba", "kind": "coordinator.balance", "step": 4, "view": {"parts": [{"kind": "heading", "text": "Spring mentoring: today’s balance"}, {"kind": "fields", "rows": [{"label": "Mentors", "value": "3"}, {"label": "Mentees", "value": "2 coming, 0 not sure, 3 no answer yet"}, {"label": "Starting after the kick-off", "value": "0"}, {"label": "Not starting", "value": "1"}, {"label": "Open seats", "value": "1"}, {"label": "On the waitlist", "value": "3"}, {"label": "Expected mentees", "value": "2.4"}]}, {"kind": "text", "text": "4 phone calls would help most now."}, {"kind": "buttons", "buttons": [{"label": "Go through them one by one", "command": {"do": "showCalls", "kickOff": "01a282cc-f580-7000-8000-ead2bffbc1e6"}}]}, {"kind": "note", "text": "Each one coming counts as 0.9, each one not sure as 0.5, each one without an answer as 0.2. These are assumptions until you have a round of your own behind you."}], "renews": {"do": "showAgain", "of": "01a282cc-f580-7000-8000-ead2bffbc1e6", "view": "balance"}, "language": "en"}, "class": "report", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-13T07:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a30dd8-a980-7000-8002-5c6cb5ff40ff", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "address_id": "01a282cc-f580-7000-8000-bbc1233f78fc", "created_at": "2027-01-13T07:00:00+00:00", "expires_at": "2027-01-14T07:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a312ff-0580-7000-8002-67092e645be3", "key": "kickOff:01a282cc-f580-7000-8000-ead2bffbc1e6:balance:5:01a282cc-f580-7000-8000-0f56f43e7eba", "kind": "coordinator.balance", "step": 5, "view": {"parts": [{"kind": "heading", "text": "Spring mentoring: today’s balance"}, {"kind": "fields", "rows": [{"label": "Mentors", "value": "3"}, {"label": "Mentees", "value": "2 coming, 0 not sure, 3 no answer yet"}, {"label": "Starting after the kick-off", "value": "0"}, {"label": "Not starting", "value": "1"}, {"label": "Open seats", "value": "1"}, {"label": "On the waitlist", "value": "3"}, {"label": "Expected mentees", "value": "2.4"}]}, {"kind": "text", "text": "4 phone calls would help most now."}, {"kind": "buttons", "buttons": [{"label": "Go through them one by one", "command": {"do": "showCalls", "kickOff": "01a282cc-f580-7000-8000-ead2bffbc1e6"}}]}, {"kind": "note", "text": "Each one coming counts as 0.9, each one not sure as 0.5, each one without an answer as 0.2. These are assumptions until you have a round of your own behind you."}], "renews": {"do": "showAgain", "of": "01a282cc-f580-7000-8000-ead2bffbc1e6", "view": "balance"}, "language": "en"}, "class": "report", "state": "delivered", "detail": null, "due_at": null, "urgent": false, "pair_id": null, "sent_at": "2027-01-14T07:00:00+00:00", "attempts": 1, "language": "en", "sent_ref": "01a312ff-0580-7000-8002-67092e645be3", "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-0f56f43e7eba", "address_id": "01a282cc-f580-7000-8000-bbc1233f78fc", "created_at": "2027-01-14T07:00:00+00:00", "expires_at": "2027-01-15T07:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"id": "01a31335-f400-7000-8002-6c99803bcc84", "key": "confirmation:01a282cc-f580-7000-8000-f2a34340e86b:ask:3", "kind": "confirmation.ask", "step": 3, "view": {"parts": [{"kind": "heading", "text": "Olli, will you be at the kick-off?"}, {"kind": "text", "text": "Could you tell us whether you can come?"}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "You will mentor", "value": "Liisa and Jussi"}]}, {"kind": "buttons", "buttons": [{"label": "I’ll be there", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "I can’t come, but I’ll mentor", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "I can’t mentor this time", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8000-f2a34340e86b"}}]}, {"kind": "note", "text": "No need to set out until we tell you that your mentee is coming. You’ll hear from us the day before at the latest."}], "language": "en"}, "class": "confirmation", "state": "due", "detail": null, "due_at": "2027-01-14T08:00:00+00:00", "urgent": false, "pair_id": null, "sent_at": null, "attempts": 0, "language": "en", "sent_ref": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "address_id": "01a282cc-f580-7000-8000-c0a4296cdbe2", "created_at": "2027-01-14T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a31335-f400-7000-8002-724c02f315e9", "key": "confirmation:01a282cc-f580-7000-8001-0794d3c77b57:ask:3", "kind": "confirmation.ask", "step": 3, "view": {"parts": [{"kind": "heading", "text": "Pekka, tuletko aloitustilaisuuteen?"}, {"kind": "text", "text": "Paikkasi on yhä varattu sinulle. Kertoisitko, pääsetkö tulemaan?"}, {"kind": "text", "text": "Maija aikoo tulla paikalle tapaamaan sinua ja lähtee matkaan vain, jos kerrot tulevasi."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "Milloin", "value": "torstaina 21. tammikuuta klo 17.00"}, {"label": "Missä", "value": "Room 5"}, {"label": "Mentorisi", "value": "Maija"}, {"at": "2027-01-15T10:00:00.000Z", "label": "Vastaa viimeistään", "value": "perjantaina 15. tammikuuta klo 12.00"}]}, {"kind": "buttons", "buttons": [{"label": "Tulen paikalle", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En pääse, mutta aloitan", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En aloita mentorointia", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}, {"label": "En tiedä vielä", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-0794d3c77b57"}}]}, {"kind": "note", "text": "Jos emme kuule sinusta ajoissa, paikka voi siirtyä jonossa odottavalle. ”Ei” auttaa aivan yhtä paljon kuin ”kyllä”."}], "language": "fi"}, "class": "confirmation", "state": "due", "detail": null, "due_at": "2027-01-14T08:00:00+00:00", "urgent": false, "pair_id": null, "sent_at": null, "attempts": 0, "language": "fi", "sent_ref": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "address_id": "01a282cc-f580-7000-8000-d956281f2157", "created_at": "2027-01-14T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a31335-f400-7000-8002-75e25f60fc43", "key": "confirmation:01a282cc-f580-7000-8001-08637b72e29e:ask:3", "kind": "confirmation.ask", "step": 3, "view": {"parts": [{"kind": "heading", "text": "Liisa, kommer du till startträffen?"}, {"kind": "text", "text": "Din plats är fortfarande reserverad för dig. Kan du berätta om du kommer?"}, {"kind": "text", "text": "Olli är din mentor och ger sig av bara om du säger att du kommer."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "När", "value": "torsdag 21 januari kl. 17.00"}, {"label": "Var", "value": "Room 5"}, {"label": "Din mentor", "value": "Olli"}, {"at": "2027-01-15T10:00:00.000Z", "label": "Svara senast", "value": "fredag 15 januari kl. 12.00"}]}, {"kind": "buttons", "buttons": [{"label": "Jag kommer", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Kan inte komma, men börjar", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Jag börjar inte", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}, {"label": "Jag vet inte än", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-08637b72e29e"}}]}, {"kind": "note", "text": "Om vi inte hör från dig i tid kan platsen gå till någon som väntar. Ett nej hjälper precis lika mycket som ett ja."}], "language": "sv"}, "class": "confirmation", "state": "due", "detail": null, "due_at": "2027-01-14T08:00:00+00:00", "urgent": false, "pair_id": null, "sent_at": null, "attempts": 0, "language": "sv", "sent_ref": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "address_id": "01a282cc-f580-7000-8000-df1aeab3246e", "created_at": "2027-01-14T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"id": "01a31335-f400-7000-8002-7b980c6a92a7", "key": "confirmation:01a282cc-f580-7000-8001-0e137da5e52c:ask:3", "kind": "confirmation.ask", "step": 3, "view": {"parts": [{"kind": "heading", "text": "Jussi, will you be at the kick-off?"}, {"kind": "text", "text": "Your seat is still reserved for you. Could you tell us whether you can come?"}, {"kind": "text", "text": "Olli is your mentor and will set out only if you say that you are coming."}, {"kind": "fields", "rows": [{"at": "2027-01-21T15:00:00.000Z", "label": "When", "value": "Thursday 21 January at 17:00"}, {"label": "Where", "value": "Room 5"}, {"label": "Your mentor", "value": "Olli"}, {"at": "2027-01-15T10:00:00.000Z", "label": "Answer by", "value": "Friday 15 January at 12:00"}]}, {"kind": "buttons", "buttons": [{"label": "I’m coming", "command": {"do": "answer", "answer": "coming", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "I can’t come, but I’ll start", "command": {"do": "answer", "answer": "notAtKickoff", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "I won’t start", "command": {"do": "answer", "answer": "notStarting", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}, {"label": "Not sure yet", "command": {"do": "answer", "answer": "unsure", "confirmation": "01a282cc-f580-7000-8001-0e137da5e52c"}}]}, {"kind": "note", "text": "If we don’t hear from you in time, the seat may go to somebody who is waiting. A no helps just as much as a yes."}], "language": "en"}, "class": "confirmation", "state": "due", "detail": null, "due_at": "2027-01-14T08:00:00+00:00", "urgent": false, "pair_id": null, "sent_at": null, "attempts": 0, "language": "en", "sent_ref": null, "cohort_id": "01a282cc-f580-7000-8000-1afef7061435", "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "address_id": "01a282cc-f580-7000-8000-e17c0d05e3ff", "created_at": "2027-01-14T08:00:00+00:00", "expires_at": "2027-01-21T15:00:00+00:00", "companion_id": null, "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"}]');

insert into "attempt" select * from jsonb_populate_recordset(null::"attempt", '[{"id": "01a2a710-6800-7000-8001-2cdf41f570ee", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2026-12-24T08:00:00+00:00", "started_at": "2026-12-24T08:00:00+00:00", "delivery_id": "01a2a710-6800-7000-8001-155d66a2f34e"},
{"id": "01a2a710-6800-7000-8001-314c9176ef73", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2026-12-24T08:00:00+00:00", "started_at": "2026-12-24T08:00:00+00:00", "delivery_id": "01a2a710-6800-7000-8001-1934c70685ec"},
{"id": "01a2a710-6800-7000-8001-34f919e899eb", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2026-12-24T08:00:00+00:00", "started_at": "2026-12-24T08:00:00+00:00", "delivery_id": "01a2a710-6800-7000-8001-1de15cbd7140"},
{"id": "01a2a710-6800-7000-8001-3b34444b813f", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2026-12-24T08:00:00+00:00", "started_at": "2026-12-24T08:00:00+00:00", "delivery_id": "01a2a710-6800-7000-8001-22f3cfcf5c50"},
{"id": "01a2a710-6800-7000-8001-3d0a489441e9", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2026-12-24T08:00:00+00:00", "started_at": "2026-12-24T08:00:00+00:00", "delivery_id": "01a2a710-6800-7000-8001-2600da022301"},
{"id": "01a2a710-6800-7000-8001-42a1f4b84b97", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2026-12-24T08:00:00+00:00", "started_at": "2026-12-24T08:00:00+00:00", "delivery_id": "01a2a710-6800-7000-8001-2893063c73a6"},
{"id": "01a2ef29-7000-7000-8001-8c3814d7c069", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-464602902601"},
{"id": "01a2ef29-7000-7000-8001-92c043f1d922", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-4b9f1bd69dc4"},
{"id": "01a2ef29-7000-7000-8001-9468bba28730", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-511cc9bb3559"},
{"id": "01a2ef29-7000-7000-8001-9acacaaabf56", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-5564a0931c34"},
{"id": "01a2ef29-7000-7000-8001-9d8f9f86eeb1", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-5a420a38c90f"},
{"id": "01a2ef29-7000-7000-8001-a3dbc4aec84f", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-5cfa534cc89e"},
{"id": "01a2ef29-7000-7000-8001-a497cfea3247", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-60909b66d846"},
{"id": "01a2ef29-7000-7000-8001-ab19f15bc9cc", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-653d70677ed3"},
{"id": "01a2ef29-7000-7000-8001-af9a347a9411", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:00:00+00:00", "started_at": "2027-01-07T08:00:00+00:00", "delivery_id": "01a2ef29-7000-7000-8001-4de8f64510e3"},
{"id": "01a2ef44-e740-7000-8001-e86adf1001fe", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:30:00+00:00", "started_at": "2027-01-07T08:30:00+00:00", "delivery_id": "01a2ef44-e740-7000-8001-d3fc5076c4c4"},
{"id": "01a2ef44-e740-7000-8001-eedf8081429f", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-07T08:30:00+00:00", "started_at": "2027-01-07T08:30:00+00:00", "delivery_id": "01a2ef44-e740-7000-8001-dab401c6ce07"},
{"id": "01a2f418-dd80-7000-8001-f69cd2d66134", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-08T07:00:00+00:00", "started_at": "2027-01-08T07:00:00+00:00", "delivery_id": "01a2f418-dd80-7000-8001-f00bfba1a1f6"},
{"id": "01a3038b-f180-7000-8001-fed036a5525f", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T07:00:00+00:00", "started_at": "2027-01-11T07:00:00+00:00", "delivery_id": "01a3038b-f180-7000-8001-fa8b4a4ee08b"},
{"id": "01a304d5-8880-7000-8002-2081ca11ffba", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T13:00:00+00:00", "started_at": "2027-01-11T13:00:00+00:00", "delivery_id": "01a304d5-8880-7000-8002-02e8b6cc1319"},
{"id": "01a304d5-8880-7000-8002-26d13a00b91f", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T13:00:00+00:00", "started_at": "2027-01-11T13:00:00+00:00", "delivery_id": "01a304d5-8880-7000-8002-0453749a86b3"},
{"id": "01a304d5-8880-7000-8002-2b9b8ed05fd4", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T13:00:00+00:00", "started_at": "2027-01-11T13:00:00+00:00", "delivery_id": "01a304d5-8880-7000-8002-08fb24af9a9b"},
{"id": "01a304d5-8880-7000-8002-2f11c7a63931", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T13:00:00+00:00", "started_at": "2027-01-11T13:00:00+00:00", "delivery_id": "01a304d5-8880-7000-8002-0c1eaf02008a"},
{"id": "01a3050c-7700-7000-8002-4b4c9412f6cd", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T14:00:00+00:00", "started_at": "2027-01-11T14:00:00+00:00", "delivery_id": "01a3050c-7700-7000-8002-325419dfb17b"},
{"id": "01a3050c-7700-7000-8002-4f00bc0dc2d2", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T14:00:00+00:00", "started_at": "2027-01-11T14:00:00+00:00", "delivery_id": "01a3050c-7700-7000-8002-3921d1ee3571"},
{"id": "01a3050c-7700-7000-8002-5314e25f5305", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-11T14:00:00+00:00", "started_at": "2027-01-11T14:00:00+00:00", "delivery_id": "01a3050c-7700-7000-8002-34098f741062"},
{"id": "01a308b2-4d80-7000-8002-59a8ba132685", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-12T07:00:00+00:00", "started_at": "2027-01-12T07:00:00+00:00", "delivery_id": "01a308b2-4d80-7000-8002-5626998e12ae"},
{"id": "01a30dd8-a980-7000-8002-6259b0c6e01b", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-13T07:00:00+00:00", "started_at": "2027-01-13T07:00:00+00:00", "delivery_id": "01a30dd8-a980-7000-8002-5c6cb5ff40ff"},
{"id": "01a312ff-0580-7000-8002-6911b8197bff", "detail": null, "number": 1, "outcome": "delivered", "ended_at": "2027-01-14T07:00:00+00:00", "started_at": "2027-01-14T07:00:00+00:00", "delivery_id": "01a312ff-0580-7000-8002-67092e645be3"}]');

insert into "organiser" select * from jsonb_populate_recordset(null::"organiser", '[{"external_id": "U0CARLA", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"external_id": "U0CARLA", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"}]');

insert into "programme_workspace" select * from jsonb_populate_recordset(null::"programme_workspace", '[{"programme_id": "01a282cc-f580-7000-8000-165cd0fd12a5", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"programme_id": "01a282cc-f580-7000-8000-165cd0fd12a5", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"}]');

insert into "search" select * from jsonb_populate_recordset(null::"search", '[{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-24e02adf150a", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-354f3c39d6de", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-3904af4a11f8", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-3eb589bd78a5", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-3eb589bd78a5", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "absent", "due_at": null, "absence": "notFound", "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-1fb6f668fd3b", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-2312f290c3ac", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-24e02adf150a", "workspace_id": "01a282cc-f580-7000-8000-0b29cc33612d"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-2ac2719f5f63", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-2ebbb630cdc7", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-314ed5cdf9c8", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-354f3c39d6de", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-3904af4a11f8", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-405480dbf97b", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-44c9fce0e81a", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"},
{"state": "found", "due_at": null, "absence": null, "person_id": "01a282cc-f580-7000-8000-4897ee30734d", "workspace_id": "01a282cc-f580-7000-8000-04a5a3c715e9"}]');
