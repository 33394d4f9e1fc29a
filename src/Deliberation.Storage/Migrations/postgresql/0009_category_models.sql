-- Categories that staff set: of an opinion the last one stands, whatever mining finds. from_category is what stood there before; NULL = unsure.
CREATE TABLE category_corrections (
  seq           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id  TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  opinion_seq   BIGINT           NOT NULL REFERENCES opinions (seq),
  from_category TEXT COLLATE "C",
  to_category   TEXT COLLATE "C" NOT NULL,
  corrected_by  TEXT COLLATE "C" NOT NULL,
  at            BIGINT           NOT NULL
);

CREATE INDEX category_corrections_of_opinion ON category_corrections (opinion_seq, seq);
CREATE INDEX category_corrections_of_community ON category_corrections (community_id, seq);

-- Trained classifiers, each kept. state: proposed, kept (in use now or once), discarded. corrections is the last correction it had learned from.
CREATE TABLE category_models (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  number       BIGINT           NOT NULL,
  state        TEXT COLLATE "C" NOT NULL,
  version      TEXT COLLATE "C" NOT NULL,
  model        BYTEA            NOT NULL,
  corrections  BIGINT           NOT NULL,
  report       TEXT COLLATE "C" NOT NULL,
  trained_by   TEXT COLLATE "C" NOT NULL,
  trained_at   BIGINT           NOT NULL,
  PRIMARY KEY (community_id, number)
);

-- Which classifier was in use from when on; number NULL = keywords only. The last row holds.
CREATE TABLE category_model_uses (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  number       BIGINT,
  chosen_by    TEXT COLLATE "C" NOT NULL,
  at           BIGINT           NOT NULL,
  FOREIGN KEY (community_id, number) REFERENCES category_models (community_id, number)
);

CREATE INDEX category_model_uses_of_community ON category_model_uses (community_id, seq);
