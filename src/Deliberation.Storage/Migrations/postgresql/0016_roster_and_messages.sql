-- What the roster knows of a councillor; days as text that sorts.
ALTER TABLE councillors ADD COLUMN categories TEXT COLLATE "C" NOT NULL DEFAULT '[]';
ALTER TABLE councillors ADD COLUMN interests TEXT COLLATE "C" NOT NULL DEFAULT '[]';
ALTER TABLE councillors ADD COLUMN estate_id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN building TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN term_from TEXT COLLATE "C";
ALTER TABLE councillors ADD COLUMN term_until TEXT COLLATE "C";
ALTER TABLE councillors ADD COLUMN email TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN mobile TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE councillors ADD COLUMN told_by TEXT COLLATE "C" NOT NULL DEFAULT 'Paper';
ALTER TABLE councillors ADD COLUMN active BIGINT NOT NULL DEFAULT 1;

CREATE UNIQUE INDEX councillors_by_name ON councillors (community_id, name);
CREATE UNIQUE INDEX councillors_by_account ON councillors (user_id) WHERE user_id IS NOT NULL;

-- How far the log was read by those who act on what happened. What happened before this table is told to nobody.
CREATE TABLE feeds (
  name     TEXT COLLATE "C" PRIMARY KEY,
  position BIGINT           NOT NULL
);

INSERT INTO feeds (name, position) SELECT 'messages', COALESCE(MAX(position), 0) FROM events;

-- One for each event and person. The id follows from both, so that the same event never makes two.
CREATE TABLE messages (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           TEXT COLLATE "C" NOT NULL UNIQUE,
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  meeting_id   TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  person_id    TEXT COLLATE "C" REFERENCES councillors (id),
  user_id      TEXT COLLATE "C" REFERENCES users (id),
  kind         TEXT COLLATE "C" NOT NULL,
  content      TEXT COLLATE "C" NOT NULL,
  at           BIGINT           NOT NULL,
  until        BIGINT           NOT NULL,
  read_at      BIGINT
);

CREATE INDEX messages_of_user ON messages (user_id, seq) WHERE user_id IS NOT NULL;
CREATE INDEX messages_unread ON messages (user_id) WHERE user_id IS NOT NULL AND read_at IS NULL;
CREATE INDEX messages_of_person ON messages (meeting_id, person_id, seq) WHERE person_id IS NOT NULL;

-- next_at says when somebody may try; it is NULL once nobody will. again_from is the number of attempts before staff last had it sent again.
CREATE TABLE deliveries (
  message_seq BIGINT           NOT NULL REFERENCES messages (seq),
  channel     TEXT COLLATE "C" NOT NULL,
  state       TEXT COLLATE "C" NOT NULL,
  attempts    BIGINT           NOT NULL,
  again_from  BIGINT           NOT NULL DEFAULT 0,
  next_at     BIGINT,
  changed_at  BIGINT           NOT NULL,
  problem     TEXT COLLATE "C",
  PRIMARY KEY (message_seq, channel)
);

CREATE INDEX deliveries_waiting ON deliveries (next_at) WHERE next_at IS NOT NULL;

-- Every attempt with its outcome; never a contact.
CREATE TABLE delivery_attempts (
  seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_seq BIGINT           NOT NULL,
  channel     TEXT COLLATE "C" NOT NULL,
  attempt     BIGINT           NOT NULL,
  at          BIGINT           NOT NULL,
  outcome     TEXT COLLATE "C" NOT NULL
);

CREATE INDEX delivery_attempts_of ON delivery_attempts (message_seq, channel, seq);
