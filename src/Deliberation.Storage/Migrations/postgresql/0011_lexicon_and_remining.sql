-- What the stored findings were mined with: when the active settings differ, all voices are mined again beside them and take their place at the end.
ALTER TABLE miner_positions ADD COLUMN settings TEXT COLLATE "C" NOT NULL DEFAULT '';

CREATE TABLE reminings (
  community_id TEXT COLLATE "C" PRIMARY KEY REFERENCES communities (id),
  settings     TEXT COLLATE "C" NOT NULL,
  position     BIGINT           NOT NULL
);

-- The columns of findings: one that is added there is added here.
CREATE TABLE remined_findings (
  seq          BIGINT           PRIMARY KEY REFERENCES opinions (seq),
  community_id TEXT COLLATE "C" NOT NULL,
  said_at      BIGINT           NOT NULL,
  topic_id     BIGINT,
  duplicate_of BIGINT,
  category     TEXT COLLATE "C",
  keywords     TEXT COLLATE "C" NOT NULL,
  urgency      TEXT COLLATE "C" NOT NULL
);

CREATE INDEX remined_findings_of_topic ON remined_findings (topic_id);

CREATE TABLE remined_merges (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL,
  from_id      BIGINT           NOT NULL,
  into_id      BIGINT           NOT NULL,
  at           BIGINT           NOT NULL,
  why          TEXT COLLATE "C" NOT NULL
);

-- 词典: every saved version whole, as the CSV of corpus/lexicon/keywords.csv. saved_by is NULL for the one that came with the program.
CREATE TABLE lexicon_versions (
  community_id  TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  number        BIGINT           NOT NULL,
  content       TEXT COLLATE "C" NOT NULL,
  content_hash  TEXT COLLATE "C" NOT NULL,
  keywords      BIGINT           NOT NULL,
  saved_by      TEXT COLLATE "C",
  saved_at      BIGINT           NOT NULL,
  why           TEXT COLLATE "C" NOT NULL,
  restored_from BIGINT,
  PRIMARY KEY (community_id, number)
);

-- What a member of staff is changing and has not saved; base is the version it began with.
CREATE TABLE lexicon_drafts (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  account_id   TEXT COLLATE "C" NOT NULL,
  base         BIGINT           NOT NULL,
  content      TEXT COLLATE "C" NOT NULL,
  revision     BIGINT           NOT NULL,
  changed_at   BIGINT           NOT NULL,
  PRIMARY KEY (community_id, account_id)
);

-- Proposed words that staff did not want.
CREATE TABLE dismissed_words (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  word         TEXT COLLATE "C" NOT NULL,
  dismissed_by TEXT COLLATE "C" NOT NULL,
  dismissed_at BIGINT           NOT NULL,
  PRIMARY KEY (community_id, word)
);
