CREATE TABLE leases (
  name       TEXT    PRIMARY KEY,
  owner      TEXT    NOT NULL,
  fence      INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_log (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT,
  actor_id     TEXT,
  action       TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  details      TEXT    NOT NULL,
  at           INTEGER NOT NULL
) STRICT;

CREATE INDEX audit_log_of_community ON audit_log (community_id, seq);
