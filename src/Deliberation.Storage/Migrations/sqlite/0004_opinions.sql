-- Opinions and seconds share one numbering, so that whoever follows the voices of a community sees them in the order in which they were stored.
-- As with events.position, seq must rise in the order of the commits.
CREATE TABLE voices (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT NOT NULL REFERENCES communities (id),
  id           TEXT NOT NULL UNIQUE,
  code_hash    TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX voices_of_community ON voices (community_id, seq);

CREATE TABLE opinions (
  seq          INTEGER PRIMARY KEY REFERENCES voices (seq),
  id           TEXT    NOT NULL UNIQUE,
  community_id TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  place        TEXT    NOT NULL,
  contact      TEXT    NOT NULL,
  resident_key TEXT    NOT NULL,
  verification TEXT    NOT NULL,
  said_at      INTEGER NOT NULL,
  code_hash    TEXT    NOT NULL,
  supports     INTEGER NOT NULL,
  opposes      INTEGER NOT NULL,
  seconds      INTEGER NOT NULL DEFAULT 0,
  import_id    TEXT
) STRICT;

CREATE INDEX opinions_by_time ON opinions (community_id, said_at, seq);
CREATE UNIQUE INDEX opinions_by_import ON opinions (community_id, import_id) WHERE import_id IS NOT NULL;

CREATE TABLE seconds (
  seq          INTEGER PRIMARY KEY REFERENCES voices (seq),
  id           TEXT    NOT NULL UNIQUE,
  opinion_seq  INTEGER NOT NULL REFERENCES opinions (seq),
  resident_key TEXT    NOT NULL,
  verification TEXT    NOT NULL,
  said_at      INTEGER NOT NULL,
  code_hash    TEXT    NOT NULL,
  UNIQUE (opinion_seq, resident_key)
) STRICT;
