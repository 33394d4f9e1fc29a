-- Which photos residents sent with "not solved", and who may see them; what is in no row is shown to nobody.
CREATE TABLE rating_photos (
  meeting_id TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  voice_id   TEXT COLLATE "C" NOT NULL,
  hash       TEXT COLLATE "C" NOT NULL,
  state      TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (meeting_id, voice_id, hash)
);

CREATE INDEX ratings_of_photo ON rating_photos (hash);
CREATE INDEX rating_photos_waiting ON rating_photos (meeting_id) WHERE state = 'Waiting';
