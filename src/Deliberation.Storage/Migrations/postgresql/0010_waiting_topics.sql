-- Topics that more than one resident speaks of, by how long they have been spoken of.
CREATE INDEX topics_waiting ON topics (community_id, first_at, id) WHERE merged_into IS NULL AND residents >= 2;
