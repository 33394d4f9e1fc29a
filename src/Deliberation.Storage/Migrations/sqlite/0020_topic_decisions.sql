-- What staff decided about topics, only ever added to. topic_id and other_id are the opinions that the topics were named by then.
CREATE TABLE topic_decisions (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT    NOT NULL REFERENCES communities (id),
  act          TEXT    NOT NULL,
  topic_id     INTEGER NOT NULL,
  other_id     INTEGER,
  up_to        INTEGER NOT NULL,
  title        TEXT,
  undoes       INTEGER,
  picked       INTEGER NOT NULL,
  note         TEXT    NOT NULL,
  decided_by   TEXT    NOT NULL,
  at           INTEGER NOT NULL
) STRICT;

CREATE INDEX topic_decisions_of_community ON topic_decisions (community_id, number);
CREATE UNIQUE INDEX topic_decisions_undone ON topic_decisions (undoes) WHERE undoes IS NOT NULL;

-- The opinions that are one topic by a decision.
CREATE TABLE topic_decision_opinions (
  number      INTEGER NOT NULL REFERENCES topic_decisions (number),
  opinion_seq INTEGER NOT NULL REFERENCES opinions (seq),
  PRIMARY KEY (number, opinion_seq)
) STRICT;

CREATE INDEX topic_decision_opinions_of ON topic_decision_opinions (opinion_seq, number);

-- hand: the decision that holds the topic together. found_title: the engine's title where people gave another.
ALTER TABLE topics ADD COLUMN hand INTEGER;
ALTER TABLE topics ADD COLUMN found_title TEXT;

-- Up to which decision the stored topics have followed.
ALTER TABLE miner_positions ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reminings ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;
