-- Who may be invited to the meetings of a community.
CREATE TABLE councillors (
  id                TEXT COLLATE "C" PRIMARY KEY,
  community_id      TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  name              TEXT COLLATE "C" NOT NULL,
  stakeholder_group TEXT COLLATE "C" NOT NULL,
  household         TEXT COLLATE "C" NOT NULL,
  user_id           TEXT COLLATE "C" REFERENCES users (id)
);

CREATE INDEX councillors_of_community ON councillors (community_id, stakeholder_group, name);

-- The seats of meetings; who sits there follows only from the key of the database and the roster.
CREATE TABLE seats (
  id         TEXT COLLATE "C" PRIMARY KEY,
  meeting_id TEXT COLLATE "C" NOT NULL REFERENCES meetings (id)
);

CREATE INDEX seats_of_meeting ON seats (meeting_id);
