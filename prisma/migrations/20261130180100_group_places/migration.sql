-- AlterTable
ALTER TABLE "mentoring_group" ADD COLUMN     "due_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "group_place" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "turn" INTEGER NOT NULL,
    "by_hand" BOOLEAN NOT NULL,
    "external_id" TEXT,
    "name" TEXT,
    "words_at" TIMESTAMPTZ(3),
    "words_ref" TEXT,
    "words_version" UUID,
    "pinned_at" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "trouble_since" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_place_member" (
    "id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "enrolment_id" UUID,
    "mark" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "tries" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_place_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_task" (
    "id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "joins" UUID[],
    "leaves" UUID[],
    "told_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_place_group_id_workspace_id_turn_key" ON "group_place"("group_id", "workspace_id", "turn");

-- CreateIndex
CREATE INDEX "group_place_member_enrolment_id_idx" ON "group_place_member"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_place_member_place_id_mark_key" ON "group_place_member"("place_id", "mark");

-- CreateIndex
CREATE INDEX "group_task_place_id_idx" ON "group_task"("place_id");

-- CreateIndex
CREATE INDEX "mentoring_group_due_at_idx" ON "mentoring_group"("due_at");

-- AddForeignKey
ALTER TABLE "group_place" ADD CONSTRAINT "group_place_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mentoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_place" ADD CONSTRAINT "group_place_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_place_member" ADD CONSTRAINT "group_place_member_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "group_place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_place_member" ADD CONSTRAINT "group_place_member_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_task" ADD CONSTRAINT "group_task_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "group_place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who belongs in the channel of a group depends on rows of several rooms. Whatever changes one of them makes the group due at once. (It has been due
-- since it was published: no statement asks the database for the time.)
CREATE FUNCTION "look_at_groups_of"("who" UUID[]) RETURNS VOID AS $$
  UPDATE "mentoring_group" g SET "due_at" = g."published_at" FROM "group_member" m
  WHERE m."group_id" = g."id" AND m."enrolment_id" = ANY("who") AND g."state" = 'published' AND g."due_at" IS DISTINCT FROM g."published_at";
$$ LANGUAGE SQL;

CREATE FUNCTION "enrolment_changed"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "look_at_groups_of"(ARRAY[NEW."id"]);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "enrolment_changed" AFTER UPDATE OF "state" ON "enrolment" FOR EACH ROW
  WHEN (OLD."state" IS DISTINCT FROM NEW."state") EXECUTE FUNCTION "enrolment_changed"();

CREATE FUNCTION "group_member_changed"() RETURNS TRIGGER AS $$
BEGIN
  UPDATE "mentoring_group" SET "due_at" = "published_at" WHERE "id" = coalesce(NEW."group_id", OLD."group_id") AND "state" = 'published';
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "group_member_changed" AFTER INSERT OR UPDATE OR DELETE ON "group_member" FOR EACH ROW EXECUTE FUNCTION "group_member_changed"();

CREATE FUNCTION "address_changed"() RETURNS TRIGGER AS $$
BEGIN
  PERFORM "look_at_groups_of"(ARRAY(SELECT "id" FROM "enrolment" WHERE "person_id" = NEW."person_id"));
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "address_changed" AFTER INSERT OR UPDATE OF "person_id", "gone_at" ON "address" FOR EACH ROW EXECUTE FUNCTION "address_changed"();

-- Groups that are published already get their channels, too.
UPDATE "mentoring_group" SET "due_at" = "published_at" WHERE "state" = 'published';
