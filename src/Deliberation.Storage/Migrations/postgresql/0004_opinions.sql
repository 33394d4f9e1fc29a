-- Opinions and seconds share one numbering, so that whoever follows the voices of a community sees them in the order in which they were stored.
-- As with events.position, seq must rise in the order of the commits.
CREATE TABLE voices (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  id           TEXT COLLATE "C" NOT NULL UNIQUE,
  code_hash    TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE INDEX voices_of_community ON voices (community_id, seq);

CREATE TABLE opinions (
  seq          BIGINT           PRIMARY KEY REFERENCES voices (seq),
  id           TEXT COLLATE "C" NOT NULL UNIQUE,
  community_id TEXT COLLATE "C" NOT NULL,
  channel      TEXT COLLATE "C" NOT NULL,
  title        TEXT COLLATE "C" NOT NULL,
  body         TEXT COLLATE "C" NOT NULL,
  place        TEXT COLLATE "C" NOT NULL,
  contact      TEXT COLLATE "C" NOT NULL,
  resident_key TEXT COLLATE "C" NOT NULL,
  verification TEXT COLLATE "C" NOT NULL,
  said_at      BIGINT           NOT NULL,
  code_hash    TEXT COLLATE "C" NOT NULL,
  supports     BIGINT           NOT NULL,
  opposes      BIGINT           NOT NULL,
  seconds      BIGINT           NOT NULL DEFAULT 0,
  import_id    TEXT COLLATE "C"
);

CREATE INDEX opinions_by_time ON opinions (community_id, said_at, seq);
CREATE UNIQUE INDEX opinions_by_import ON opinions (community_id, import_id) WHERE import_id IS NOT NULL;

CREATE TABLE seconds (
  seq          BIGINT           PRIMARY KEY REFERENCES voices (seq),
  id           TEXT COLLATE "C" NOT NULL UNIQUE,
  opinion_seq  BIGINT           NOT NULL REFERENCES opinions (seq),
  resident_key TEXT COLLATE "C" NOT NULL,
  verification TEXT COLLATE "C" NOT NULL,
  said_at      BIGINT           NOT NULL,
  code_hash    TEXT COLLATE "C" NOT NULL,
  UNIQUE (opinion_seq, resident_key)
);
