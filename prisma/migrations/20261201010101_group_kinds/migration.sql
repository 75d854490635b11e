-- DropForeignKey
ALTER TABLE "group_member" DROP CONSTRAINT "group_member_group_id_fkey";

-- AlterTable
ALTER TABLE "group_member" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'mentoring';

-- AlterTable
ALTER TABLE "mentoring_group" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'mentoring',
ADD COLUMN     "suggested_by" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "mentoring_group_id_kind_key" ON "mentoring_group"("id", "kind");

-- Nobody is planned for two groups of one kind, or in two; and a cohort has one group of its mentors.
DROP INDEX "group_member_once";
CREATE UNIQUE INDEX "group_member_once" ON "group_member"("enrolment_id", "kind") WHERE "state" IN ('planned', 'in');
CREATE UNIQUE INDEX "mentoring_group_of_mentors" ON "mentoring_group"("cohort_id") WHERE "kind" = 'mentors' AND "state" = 'published';

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_kind_fkey" FOREIGN KEY ("group_id", "kind") REFERENCES "mentoring_group"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is only suggested is looked at, too, when anything changes on which it depends. (It has been due since it was made.)
CREATE OR REPLACE FUNCTION "look_at_groups_of"("who" UUID[]) RETURNS VOID AS $$
  UPDATE "mentoring_group" g SET "due_at" = coalesce(g."published_at", g."created_at") FROM "group_member" m
  WHERE m."group_id" = g."id" AND m."enrolment_id" = ANY("who") AND g."state" IN ('published', 'proposed')
    AND g."due_at" IS DISTINCT FROM coalesce(g."published_at", g."created_at");
$$ LANGUAGE SQL;

CREATE FUNCTION "look_at_suggested_groups_of"("who" UUID[]) RETURNS VOID AS $$
  UPDATE "mentoring_group" g SET "due_at" = g."created_at" FROM "group_member" m
  WHERE m."group_id" = g."id" AND m."enrolment_id" = ANY("who") AND g."state" = 'proposed';
$$ LANGUAGE SQL;

CREATE OR REPLACE FUNCTION "group_member_changed"() RETURNS TRIGGER AS $$
BEGIN
  UPDATE "mentoring_group" SET "due_at" = "published_at" WHERE "id" = coalesce(NEW."group_id", OLD."group_id") AND "state" = 'published';
  -- Whoever is in a group joins no other one of its kind.
  PERFORM "look_at_suggested_groups_of"(ARRAY[coalesce(NEW."enrolment_id", OLD."enrolment_id")]);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE FUNCTION "pair_of_group_changed"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "look_at_suggested_groups_of"(ARRAY[NEW."mentor_id", NEW."mentee_id"]);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "pair_of_group_changed" AFTER UPDATE OF "ended_at", "stopped_at" ON "pair" FOR EACH ROW EXECUTE FUNCTION "pair_of_group_changed"();

CREATE FUNCTION "pause_in_group"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "look_at_suggested_groups_of"(ARRAY[NEW."enrolment_id"]);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "pause_in_group" AFTER INSERT ON "pause" FOR EACH ROW EXECUTE FUNCTION "pause_in_group"();
