-- Photos without metadata, named by what they hold; no event has their bytes, so that one can be taken away for good.
CREATE TABLE photos (
  hash      TEXT COLLATE "C" PRIMARY KEY,
  type      TEXT COLLATE "C" NOT NULL,
  bytes     BYTEA            NOT NULL,
  stored_at BIGINT           NOT NULL
);

CREATE INDEX photos_by_age ON photos (stored_at);

-- Which photos stand at which measures; one that stands at none is shown to nobody.
CREATE TABLE measure_photos (
  meeting_id TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  measure_id TEXT COLLATE "C" NOT NULL,
  hash       TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (meeting_id, measure_id, hash)
);

CREATE INDEX measures_of_photo ON measure_photos (hash);

-- Objections to the minutes that nobody has answered.
ALTER TABLE meetings ADD COLUMN open_objections BIGINT NOT NULL DEFAULT 0;

CREATE INDEX meetings_with_objections ON meetings (community_id) WHERE open_objections > 0;
