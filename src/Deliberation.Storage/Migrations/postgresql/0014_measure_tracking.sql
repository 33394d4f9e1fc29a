-- More time asked for a measure and not decided on, flags of the supervision group that nobody answered, and how far up it was escalated.
ALTER TABLE measures ADD COLUMN extension_until TEXT COLLATE "C";
ALTER TABLE measures ADD COLUMN open_flags BIGINT NOT NULL DEFAULT 0;
ALTER TABLE measures ADD COLUMN escalation TEXT COLLATE "C";
