-- The clock of each opinion that came in by our own doors; what was imported from a file has none. class, closed_at and next_at follow from the entries: next_at is when the sweeper looks again, NULL when nothing is to come.
CREATE TABLE handlings (
  opinion_seq  BIGINT           PRIMARY KEY REFERENCES opinions (seq),
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  found        TEXT COLLATE "C" NOT NULL,
  calm         TEXT COLLATE "C" NOT NULL,
  class        TEXT COLLATE "C" NOT NULL,
  arrived_at   BIGINT           NOT NULL,
  closed_at    BIGINT,
  next_at      BIGINT
);

CREATE INDEX handlings_next ON handlings (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX handlings_of_community ON handlings (community_id, arrived_at, opinion_seq) WHERE closed_at IS NULL;

CREATE TABLE handling_entries (
  seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  opinion_seq BIGINT           NOT NULL REFERENCES handlings (opinion_seq),
  act         TEXT COLLATE "C" NOT NULL,
  at          BIGINT           NOT NULL,
  by_name     TEXT COLLATE "C" NOT NULL,
  note        TEXT COLLATE "C" NOT NULL,
  step        TEXT COLLATE "C",
  level       TEXT COLLATE "C",
  due_at      BIGINT,
  class       TEXT COLLATE "C"
);

CREATE INDEX handling_entries_of_opinion ON handling_entries (opinion_seq, seq);
CREATE UNIQUE INDEX one_escalation ON handling_entries (opinion_seq, step, level, due_at) WHERE act = 'Escalated';

-- Up to which opinion clocks were begun. What was said before this table existed has none.
CREATE TABLE handling_positions (
  community_id TEXT COLLATE "C" PRIMARY KEY REFERENCES communities (id),
  position     BIGINT           NOT NULL
);

INSERT INTO handling_positions (community_id, position) SELECT community_id, MAX(seq) FROM voices GROUP BY community_id;

-- Days that a community counts differently from the public calendar. kind: holiday or workday.
CREATE TABLE calendar_days (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  day          TEXT COLLATE "C" NOT NULL,
  kind         TEXT COLLATE "C" NOT NULL,
  name         TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (community_id, day)
);

-- Until when a proposal is scored online, for the desk.
ALTER TABLE meetings ADD COLUMN score_until TEXT COLLATE "C";
