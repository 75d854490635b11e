-- Words that clash with what comes get names of their own. Rows stay as they are (docs/decisions/025-renames-before-the-first-release.md).

-- RenameTable
ALTER TABLE "organiser" RENAME TO "owner";
ALTER TABLE "owner" RENAME CONSTRAINT "organiser_pkey" TO "owner_pkey";
ALTER TABLE "owner" RENAME CONSTRAINT "organiser_workspace_id_fkey" TO "owner_workspace_id_fkey";

-- RenameColumn
ALTER TABLE "kick_off" RENAME COLUMN "place" TO "venue";
ALTER TABLE "seat" RENAME COLUMN "opening" TO "turn";
ALTER TABLE "offer" RENAME COLUMN "opening" TO "turn";
ALTER TABLE "channel" RENAME COLUMN "opening" TO "turn";

-- RenameIndex
ALTER INDEX "offer_seat_id_opening_enrolment_id_key" RENAME TO "offer_seat_id_turn_enrolment_id_key";
ALTER INDEX "channel_cohort_id_opening_key" RENAME TO "channel_cohort_id_turn_key";
