-- What mining found. A topic's id is the seq of its seed opinion. said_at repeats the opinion's, so that a topic's opinions are paged by one index.
CREATE TABLE findings (
  seq          INTEGER PRIMARY KEY REFERENCES opinions (seq),
  community_id TEXT    NOT NULL,
  said_at      INTEGER NOT NULL,
  topic_id     INTEGER,
  duplicate_of INTEGER,
  category     TEXT,
  keywords     TEXT    NOT NULL,
  urgency      TEXT    NOT NULL
) STRICT;

CREATE INDEX findings_of_topic ON findings (topic_id, said_at, seq);
CREATE INDEX findings_by_category ON findings (community_id, category, said_at, seq);
CREATE INDEX findings_urgent ON findings (community_id, said_at, seq) WHERE urgency <> '[]';

CREATE TABLE topics (
  id           INTEGER PRIMARY KEY,
  community_id TEXT    NOT NULL REFERENCES communities (id),
  title        TEXT    NOT NULL,
  place        TEXT    NOT NULL,
  category     TEXT,
  heat         REAL    NOT NULL,
  parts        TEXT    NOT NULL,
  messages     INTEGER NOT NULL,
  residents    INTEGER NOT NULL,
  supporters   INTEGER NOT NULL,
  first_at     INTEGER NOT NULL,
  last_at      INTEGER NOT NULL,
  headline     INTEGER NOT NULL,
  examples     TEXT    NOT NULL,
  merged_into  INTEGER
) STRICT;

CREATE INDEX topics_hot ON topics (community_id, heat, id) WHERE merged_into IS NULL;
CREATE INDEX topics_merged ON topics (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE topic_merges (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT    NOT NULL,
  from_id      INTEGER NOT NULL,
  into_id      INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  why          TEXT    NOT NULL
) STRICT;

CREATE INDEX topic_merges_into ON topic_merges (into_id, seq);
CREATE INDEX topic_merges_from ON topic_merges (from_id, seq);

CREATE TABLE topic_heat (
  topic_id INTEGER NOT NULL REFERENCES topics (id),
  day      TEXT    NOT NULL,
  heat     REAL    NOT NULL,
  PRIMARY KEY (topic_id, day)
) STRICT;

CREATE TABLE miner_positions (
  community_id TEXT    PRIMARY KEY REFERENCES communities (id),
  position     INTEGER NOT NULL,
  at           INTEGER NOT NULL
) STRICT;

-- The rowid is the opinion's seq. The words are kept in the index only: the text itself stands in opinions.
CREATE VIRTUAL TABLE opinion_search USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
