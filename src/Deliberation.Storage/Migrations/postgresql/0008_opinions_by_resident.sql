-- A resident's own opinions, newest first.
CREATE INDEX opinions_by_resident ON opinions (community_id, resident_key, said_at, seq);
