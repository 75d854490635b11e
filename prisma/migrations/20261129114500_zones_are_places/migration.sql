-- Earlier releases took abbreviations such as IST for a person's time zone, in which nobody could be told anything. Without a zone of their
-- own, people are in the zone of their cohort.
UPDATE "person" SET "time_zone" = NULL, "zone_listed" = false WHERE "time_zone" NOT LIKE '%/%' AND "time_zone" <> 'UTC';
