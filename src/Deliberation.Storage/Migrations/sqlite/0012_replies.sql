-- What staff answered to one opinion; who has its inquiry code reads it.
CREATE TABLE replies (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  opinion_seq INTEGER NOT NULL REFERENCES opinions (seq),
  text        TEXT    NOT NULL,
  by_name     TEXT    NOT NULL,
  at          INTEGER NOT NULL,
  command_id  TEXT    NOT NULL UNIQUE
) STRICT;

CREATE INDEX replies_of_opinion ON replies (opinion_seq, seq);

-- Opinions that speak of danger and of which staff found that there is none. Taking that back deletes the row; the audit log keeps both.
CREATE TABLE urgency_reviews (
  opinion_seq INTEGER PRIMARY KEY REFERENCES opinions (seq),
  reason      TEXT    NOT NULL,
  by_name     TEXT    NOT NULL,
  at          INTEGER NOT NULL
) STRICT;
