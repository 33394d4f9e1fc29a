-- Who may be invited to the meetings of a community.
CREATE TABLE councillors (
  id                TEXT PRIMARY KEY,
  community_id      TEXT NOT NULL REFERENCES communities (id),
  name              TEXT NOT NULL,
  stakeholder_group TEXT NOT NULL,
  household         TEXT NOT NULL,
  user_id           TEXT REFERENCES users (id)
) STRICT;

CREATE INDEX councillors_of_community ON councillors (community_id, stakeholder_group, name);

-- The seats of meetings; who sits there follows only from the key of the database and the roster.
CREATE TABLE seats (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id)
) STRICT;

CREATE INDEX seats_of_meeting ON seats (meeting_id);
