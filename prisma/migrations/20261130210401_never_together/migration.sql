-- Who is never to be a pair is kept by person in the programme, where everything that proposes a pair reads it; a judgement said so in one draft only.
INSERT INTO "kept_apart" ("programme_id", "mentor_id", "mentee_id", "at")
SELECT DISTINCT c."programme_id", m."person_id", a."person_id", d."made_at"
FROM "suggestion" s
JOIN "draft" d ON d."id" = s."draft_id"
JOIN "cohort" c ON c."id" = d."cohort_id"
JOIN "enrolment" m ON m."id" = s."mentor_id"
JOIN "enrolment" a ON a."id" = s."mentee_id"
WHERE s."state" = 'never'
ON CONFLICT DO NOTHING;
