-- Categories that staff set: of an opinion the last one stands, whatever mining finds. from_category is what stood there before; NULL = unsure.
CREATE TABLE category_corrections (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id  TEXT    NOT NULL REFERENCES communities (id),
  opinion_seq   INTEGER NOT NULL REFERENCES opinions (seq),
  from_category TEXT,
  to_category   TEXT    NOT NULL,
  corrected_by  TEXT    NOT NULL,
  at            INTEGER NOT NULL
) STRICT;

CREATE INDEX category_corrections_of_opinion ON category_corrections (opinion_seq, seq);
CREATE INDEX category_corrections_of_community ON category_corrections (community_id, seq);

-- Trained classifiers, each kept. state: proposed, kept (in use now or once), discarded. corrections is the last correction it had learned from.
CREATE TABLE category_models (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  number       INTEGER NOT NULL,
  state        TEXT    NOT NULL,
  version      TEXT    NOT NULL,
  model        BLOB    NOT NULL,
  corrections  INTEGER NOT NULL,
  report       TEXT    NOT NULL,
  trained_by   TEXT    NOT NULL,
  trained_at   INTEGER NOT NULL,
  PRIMARY KEY (community_id, number)
) STRICT;

-- Which classifier was in use from when on; number NULL = keywords only. The last row holds.
CREATE TABLE category_model_uses (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id TEXT    NOT NULL REFERENCES communities (id),
  number       INTEGER,
  chosen_by    TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  FOREIGN KEY (community_id, number) REFERENCES category_models (community_id, number)
) STRICT;

CREATE INDEX category_model_uses_of_community ON category_model_uses (community_id, seq);
