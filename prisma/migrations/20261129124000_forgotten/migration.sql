-- AlterTable
ALTER TABLE "person" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- Written by hand from here on.

-- The audit stays append-only, but for one change: somebody who is forgotten is blanked in it. What was done, when and in which cohort stays.
CREATE FUNCTION "refuse_audit_change_but_blanking"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  IF (NEW.id, NEW.at, NEW.cohort_id, NEW.deed) IS NOT DISTINCT FROM (OLD.id, OLD.at, OLD.cohort_id, OLD.deed)
    AND (NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id OR (OLD.actor_id IS NOT NULL AND NEW.actor_id = nobody))
    AND (NEW.subject = OLD.subject OR NEW.subject = nobody)
    AND (NEW.detail = OLD.detail OR NEW.detail = '{}'::jsonb)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit is append-only: only the blanking of somebody who is forgotten is let through.';
END;
$$;

DROP TRIGGER "audit_is_append_only" ON "audit";
CREATE TRIGGER "audit_is_append_only" BEFORE UPDATE OF "id", "at", "cohort_id", "deed" OR DELETE OR TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_is_only_blanked" BEFORE UPDATE ON "audit"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change_but_blanking"();
