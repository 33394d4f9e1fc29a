-- What staff answered to one opinion; who has its inquiry code reads it.
CREATE TABLE replies (
  seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  opinion_seq BIGINT           NOT NULL REFERENCES opinions (seq),
  text        TEXT COLLATE "C" NOT NULL,
  by_name     TEXT COLLATE "C" NOT NULL,
  at          BIGINT           NOT NULL,
  command_id  TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE INDEX replies_of_opinion ON replies (opinion_seq, seq);

-- Opinions that speak of danger and of which staff found that there is none. Taking that back deletes the row; the audit log keeps both.
CREATE TABLE urgency_reviews (
  opinion_seq BIGINT           PRIMARY KEY REFERENCES opinions (seq),
  reason      TEXT COLLATE "C" NOT NULL,
  by_name     TEXT COLLATE "C" NOT NULL,
  at          BIGINT           NOT NULL
);
