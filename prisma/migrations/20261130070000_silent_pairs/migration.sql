-- AlterTable
ALTER TABLE "pair" ADD COLUMN     "silent_since" TIMESTAMPTZ(3);

-- Pairs that are silent already.
UPDATE "pair" x SET "silent_since" = coalesce(pc.acted_at, pc.begins_at) FROM "pair_course" pc
WHERE pc.pair_id = x.id AND pc.state = 'active' AND pc.silent > 0;
