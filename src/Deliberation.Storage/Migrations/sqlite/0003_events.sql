-- position must rise in the order of the commits, because readers go on from the last one they saw. SQLite's single writer gives that;
-- another database has to lock while it appends.
CREATE TABLE events (
  position      INTEGER PRIMARY KEY AUTOINCREMENT,
  stream_id     TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  type          TEXT    NOT NULL,
  data          TEXT    NOT NULL,
  at            INTEGER NOT NULL,
  actor_id      TEXT,
  command_id    TEXT    NOT NULL,
  previous_hash TEXT    NOT NULL,
  hash          TEXT    NOT NULL,
  UNIQUE (stream_id, version)
) STRICT;

-- One id may come from two forms of different kinds, hence the scope.
CREATE TABLE commands (
  scope      TEXT    NOT NULL,
  command_id TEXT    NOT NULL,
  stream_id  TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (scope, command_id)
) STRICT;

CREATE TABLE deadlines (
  stream_id  TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  due_at     INTEGER NOT NULL,
  try_at     INTEGER NOT NULL,
  handled_at INTEGER,
  PRIMARY KEY (stream_id, kind)
) STRICT;

CREATE INDEX deadlines_open ON deadlines (try_at) WHERE handled_at IS NULL;

CREATE TABLE outbox (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT    NOT NULL,
  payload  TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at  INTEGER,
  error    TEXT
) STRICT;

CREATE INDEX outbox_waiting ON outbox (next_at, seq) WHERE next_at IS NOT NULL;
