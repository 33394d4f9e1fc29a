-- What the stored findings were mined with: when the active settings differ, all voices are mined again beside them and take their place at the end.
ALTER TABLE miner_positions ADD COLUMN settings TEXT NOT NULL DEFAULT '';

CREATE TABLE reminings (
  community_id TEXT    PRIMARY KEY REFERENCES communities (id),
  settings     TEXT    NOT NULL,
  position     INTEGER NOT NULL
) STRICT;

-- The columns of findings: one that is added there is added here.
CREATE TABLE remined_findings (
  seq          INTEGER PRIMARY KEY REFERENCES opinions (seq),
  community_id TEXT    NOT NULL,
  said_at      INTEGER NOT NULL,
  topic_id     INTEGER,
  duplicate_of INTEGER,
  category     TEXT,
  keywords     TEXT    NOT NULL,
  urgency      TEXT    NOT NULL
) STRICT;

CREATE INDEX remined_findings_of_topic ON remined_findings (topic_id);

CREATE TABLE remined_merges (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT    NOT NULL,
  from_id      INTEGER NOT NULL,
  into_id      INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  why          TEXT    NOT NULL
) STRICT;

-- 词典: every saved version whole, as the CSV of corpus/lexicon/keywords.csv. saved_by is NULL for the one that came with the program.
CREATE TABLE lexicon_versions (
  community_id  TEXT    NOT NULL REFERENCES communities (id),
  number        INTEGER NOT NULL,
  content       TEXT    NOT NULL,
  content_hash  TEXT    NOT NULL,
  keywords      INTEGER NOT NULL,
  saved_by      TEXT,
  saved_at      INTEGER NOT NULL,
  why           TEXT    NOT NULL,
  restored_from INTEGER,
  PRIMARY KEY (community_id, number)
) STRICT;

-- What a member of staff is changing and has not saved; base is the version it began with.
CREATE TABLE lexicon_drafts (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  account_id   TEXT    NOT NULL,
  base         INTEGER NOT NULL,
  content      TEXT    NOT NULL,
  revision     INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  PRIMARY KEY (community_id, account_id)
) STRICT;

-- Proposed words that staff did not want.
CREATE TABLE dismissed_words (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  word         TEXT    NOT NULL,
  dismissed_by TEXT    NOT NULL,
  dismissed_at INTEGER NOT NULL,
  PRIMARY KEY (community_id, word)
) STRICT;
