-- position must rise in the order of the commits, because readers go on from the last one they saw: every write holds the one lock of PostgresDialect.
CREATE TABLE events (
  position      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream_id     TEXT COLLATE "C" NOT NULL,
  version       BIGINT           NOT NULL,
  type          TEXT COLLATE "C" NOT NULL,
  data          TEXT COLLATE "C" NOT NULL,
  at            BIGINT           NOT NULL,
  actor_id      TEXT COLLATE "C",
  command_id    TEXT COLLATE "C" NOT NULL,
  previous_hash TEXT COLLATE "C" NOT NULL,
  hash          TEXT COLLATE "C" NOT NULL,
  UNIQUE (stream_id, version)
);

-- One id may come from two forms of different kinds, hence the scope.
CREATE TABLE commands (
  scope      TEXT COLLATE "C" NOT NULL,
  command_id TEXT COLLATE "C" NOT NULL,
  stream_id  TEXT COLLATE "C" NOT NULL,
  version    BIGINT           NOT NULL,
  at         BIGINT           NOT NULL,
  PRIMARY KEY (scope, command_id)
);

CREATE TABLE deadlines (
  stream_id  TEXT COLLATE "C" NOT NULL,
  kind       TEXT COLLATE "C" NOT NULL,
  due_at     BIGINT           NOT NULL,
  try_at     BIGINT           NOT NULL,
  handled_at BIGINT,
  PRIMARY KEY (stream_id, kind)
);

CREATE INDEX deadlines_open ON deadlines (try_at) WHERE handled_at IS NULL;

CREATE TABLE outbox (
  seq      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind     TEXT COLLATE "C" NOT NULL,
  payload  TEXT COLLATE "C" NOT NULL,
  at       BIGINT           NOT NULL,
  attempts BIGINT           NOT NULL,
  next_at  BIGINT,
  error    TEXT COLLATE "C"
);

CREATE INDEX outbox_waiting ON outbox (next_at, seq) WHERE next_at IS NOT NULL;
