-- Which photos residents sent with "not solved", and who may see them; what is in no row is shown to nobody.
CREATE TABLE rating_photos (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  voice_id   TEXT NOT NULL,
  hash       TEXT NOT NULL,
  state      TEXT NOT NULL,
  PRIMARY KEY (meeting_id, voice_id, hash)
) STRICT;

CREATE INDEX ratings_of_photo ON rating_photos (hash);
CREATE INDEX rating_photos_waiting ON rating_photos (meeting_id) WHERE state = 'Waiting';

-- Events of which no messages could be made; each is tried again by itself, so that what happened after it goes out. next_at is NULL when it is tried no more.
CREATE TABLE message_faults (
  position   INTEGER PRIMARY KEY,
  meeting_id TEXT NOT NULL,
  version    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  attempts   INTEGER NOT NULL,
  failed_at  INTEGER NOT NULL,
  next_at    INTEGER
) STRICT;

CREATE INDEX message_faults_due ON message_faults (next_at) WHERE next_at IS NOT NULL;
