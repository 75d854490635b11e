-- A pair that ends is looked at, whoever ends it: what it had planned is cancelled, and told.
CREATE FUNCTION "pair_ended"() RETURNS TRIGGER AS $$
BEGIN
  UPDATE "pair_course" SET "due_at" = NEW."ended_at" WHERE "pair_id" = NEW."id" AND "state" IN ('active', 'paused');
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "pair_ended" AFTER UPDATE OF "ended_at" ON "pair" FOR EACH ROW
  WHEN (OLD."ended_at" IS NULL AND NEW."ended_at" IS NOT NULL) EXECUTE FUNCTION "pair_ended"();
