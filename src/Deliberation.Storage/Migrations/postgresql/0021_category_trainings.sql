-- Trainings of classifiers that staff asked for. Open (ended_at NULL): waits while alive_until is NULL, else a node works on it and says so until then; past that it died.
-- Ended: number is the classifier that came of it, or failure says why there is none: Failed, NoData, Died.
CREATE TABLE category_trainings (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  asked_by     TEXT COLLATE "C" NOT NULL,
  asked_at     BIGINT           NOT NULL,
  alive_until  BIGINT,
  ended_at     BIGINT,
  number       BIGINT,
  failure      TEXT COLLATE "C"
);

CREATE UNIQUE INDEX one_training ON category_trainings (community_id) WHERE ended_at IS NULL;
CREATE INDEX category_trainings_of_community ON category_trainings (community_id, seq);
