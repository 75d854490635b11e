-- Written by hand: it changes rows, not the schema.

-- Earlier releases remembered everybody whom a team's roster told, for ever. Whoever has no chat with Pari and is not reached by it is forgotten; the rosters
-- are read again when somebody on a list is missing. Pages of later releases say whether a list has their person.
DELETE FROM "page"
WHERE "platform" = 'teams' AND "kind" = 'person' AND "until" IS NULL
  AND "text" ~ '"conversation": ?null' AND "text" !~ '"listed":'
  AND NOT EXISTS (
    SELECT FROM "address" a JOIN "workspace" w ON w."id" = a."workspace_id"
    WHERE w."platform" = 'teams' AND "page"."key" = w."external_id" || ':' || lower(a."external_id"));

-- What leads to a person leads to nobody then.
DELETE FROM "page"
WHERE "platform" = 'teams' AND "kind" IN ('email', 'upn', 'guest') AND "until" IS NULL
  AND NOT EXISTS (
    SELECT FROM "page" p
    WHERE p."platform" = 'teams' AND p."kind" = 'person' AND p."key" = split_part("page"."key", ':', 1) || ':' || "page"."text");
