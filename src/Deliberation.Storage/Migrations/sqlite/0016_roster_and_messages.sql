-- What the roster knows of a councillor; days as text that sorts.
ALTER TABLE councillors ADD COLUMN categories TEXT NOT NULL DEFAULT '[]';
ALTER TABLE councillors ADD COLUMN interests TEXT NOT NULL DEFAULT '[]';
ALTER TABLE councillors ADD COLUMN estate_id TEXT NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN building TEXT NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN term_from TEXT;
ALTER TABLE councillors ADD COLUMN term_until TEXT;
ALTER TABLE councillors ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN mobile TEXT NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN told_by TEXT NOT NULL DEFAULT 'Paper';
ALTER TABLE councillors ADD COLUMN active INTEGER NOT NULL DEFAULT 1;

CREATE UNIQUE INDEX councillors_by_name ON councillors (community_id, name);
CREATE UNIQUE INDEX councillors_by_account ON councillors (user_id) WHERE user_id IS NOT NULL;

-- How far the log was read by those who act on what happened. What happened before this table is told to nobody.
CREATE TABLE feeds (
  name     TEXT    PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT;

INSERT INTO feeds (name, position) SELECT 'messages', COALESCE(MAX(position), 0) FROM events;

-- One for each event and person. The id follows from both, so that the same event never makes two.
CREATE TABLE messages (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT    NOT NULL UNIQUE,
  community_id TEXT    NOT NULL REFERENCES communities (id),
  meeting_id   TEXT    NOT NULL REFERENCES meetings (id),
  person_id    TEXT    REFERENCES councillors (id),
  user_id      TEXT    REFERENCES users (id),
  kind         TEXT    NOT NULL,
  content      TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  until        INTEGER NOT NULL,
  read_at      INTEGER
) STRICT;

CREATE INDEX messages_of_user ON messages (user_id, seq) WHERE user_id IS NOT NULL;
CREATE INDEX messages_unread ON messages (user_id) WHERE user_id IS NOT NULL AND read_at IS NULL;
CREATE INDEX messages_of_person ON messages (meeting_id, person_id, seq) WHERE person_id IS NOT NULL;

-- next_at says when somebody may try; it is NULL once nobody will. again_from is the number of attempts before staff last had it sent again.
CREATE TABLE deliveries (
  message_seq INTEGER NOT NULL REFERENCES messages (seq),
  channel     TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  attempts    INTEGER NOT NULL,
  again_from  INTEGER NOT NULL DEFAULT 0,
  next_at     INTEGER,
  changed_at  INTEGER NOT NULL,
  problem     TEXT,
  PRIMARY KEY (message_seq, channel)
) STRICT;

CREATE INDEX deliveries_waiting ON deliveries (next_at) WHERE next_at IS NOT NULL;

-- Every attempt with its outcome; never a contact.
CREATE TABLE delivery_attempts (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_seq INTEGER NOT NULL,
  channel     TEXT    NOT NULL,
  attempt     INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  outcome     TEXT    NOT NULL
) STRICT;

CREATE INDEX delivery_attempts_of ON delivery_attempts (message_seq, channel, seq);
