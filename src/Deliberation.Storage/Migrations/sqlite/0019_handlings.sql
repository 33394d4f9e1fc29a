-- The clock of each opinion that came in by our own doors; what was imported from a file has none. class, closed_at and next_at follow from the entries: next_at is when the sweeper looks again, NULL when nothing is to come.
CREATE TABLE handlings (
  opinion_seq  INTEGER PRIMARY KEY REFERENCES opinions (seq),
  community_id TEXT    NOT NULL REFERENCES communities (id),
  found        TEXT    NOT NULL,
  calm         TEXT    NOT NULL,
  class        TEXT    NOT NULL,
  arrived_at   INTEGER NOT NULL,
  closed_at    INTEGER,
  next_at      INTEGER
) STRICT;

CREATE INDEX handlings_next ON handlings (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX handlings_of_community ON handlings (community_id, arrived_at, opinion_seq) WHERE closed_at IS NULL;

CREATE TABLE handling_entries (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  opinion_seq INTEGER NOT NULL REFERENCES handlings (opinion_seq),
  act         TEXT    NOT NULL,
  at          INTEGER NOT NULL,
  by_name     TEXT    NOT NULL,
  note        TEXT    NOT NULL,
  step        TEXT,
  level       TEXT,
  due_at      INTEGER,
  class       TEXT
) STRICT;

CREATE INDEX handling_entries_of_opinion ON handling_entries (opinion_seq, seq);
CREATE UNIQUE INDEX one_escalation ON handling_entries (opinion_seq, step, level, due_at) WHERE act = 'Escalated';

-- Up to which opinion clocks were begun. What was said before this table existed has none.
CREATE TABLE handling_positions (
  community_id TEXT    PRIMARY KEY REFERENCES communities (id),
  position     INTEGER NOT NULL
) STRICT;

INSERT INTO handling_positions (community_id, position) SELECT community_id, MAX(seq) FROM voices GROUP BY community_id;

-- Days that a community counts differently from the public calendar. kind: holiday or workday.
CREATE TABLE calendar_days (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  day          TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  PRIMARY KEY (community_id, day)
) STRICT;

-- Until when a proposal is scored online, for the desk.
ALTER TABLE meetings ADD COLUMN score_until TEXT;
