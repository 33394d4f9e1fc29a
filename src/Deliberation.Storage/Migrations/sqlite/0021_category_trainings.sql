-- Trainings of classifiers that staff asked for. Open (ended_at NULL): waits while alive_until is NULL, else a node works on it and says so until then; past that it died.
-- Ended: number is the classifier that came of it, or failure says why there is none: Failed, NoData, Died.
CREATE TABLE category_trainings (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT    NOT NULL REFERENCES communities (id),
  asked_by     TEXT    NOT NULL,
  asked_at     INTEGER NOT NULL,
  alive_until  INTEGER,
  ended_at     INTEGER,
  number       INTEGER,
  failure      TEXT
) STRICT;

CREATE UNIQUE INDEX one_training ON category_trainings (community_id) WHERE ended_at IS NULL;
CREATE INDEX category_trainings_of_community ON category_trainings (community_id, seq);
