-- Photos without metadata, named by what they hold; no event has their bytes, so that one can be taken away for good.
CREATE TABLE photos (
  hash      TEXT    PRIMARY KEY,
  type      TEXT    NOT NULL,
  bytes     BLOB    NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;

CREATE INDEX photos_by_age ON photos (stored_at);

-- Which photos stand at which measures; one that stands at none is shown to nobody.
CREATE TABLE measure_photos (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  measure_id TEXT NOT NULL,
  hash       TEXT NOT NULL,
  PRIMARY KEY (meeting_id, measure_id, hash)
) STRICT;

CREATE INDEX measures_of_photo ON measure_photos (hash);

-- Objections to the minutes that nobody has answered.
ALTER TABLE meetings ADD COLUMN open_objections INTEGER NOT NULL DEFAULT 0;

CREATE INDEX meetings_with_objections ON meetings (community_id) WHERE open_objections > 0;
