-- What mining found. A topic's id is the seq of its seed opinion. said_at repeats the opinion's, so that a topic's opinions are paged by one index.
CREATE TABLE findings (
  seq          BIGINT           PRIMARY KEY REFERENCES opinions (seq),
  community_id TEXT COLLATE "C" NOT NULL,
  said_at      BIGINT           NOT NULL,
  topic_id     BIGINT,
  duplicate_of BIGINT,
  category     TEXT COLLATE "C",
  keywords     TEXT COLLATE "C" NOT NULL,
  urgency      TEXT COLLATE "C" NOT NULL
);

CREATE INDEX findings_of_topic ON findings (topic_id, said_at, seq);
CREATE INDEX findings_by_category ON findings (community_id, category, said_at, seq);
CREATE INDEX findings_urgent ON findings (community_id, said_at, seq) WHERE urgency <> '[]';

CREATE TABLE topics (
  id           BIGINT           PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  title        TEXT COLLATE "C" NOT NULL,
  place        TEXT COLLATE "C" NOT NULL,
  category     TEXT COLLATE "C",
  heat         DOUBLE PRECISION NOT NULL,
  parts        TEXT COLLATE "C" NOT NULL,
  messages     BIGINT           NOT NULL,
  residents    BIGINT           NOT NULL,
  supporters   BIGINT           NOT NULL,
  first_at     BIGINT           NOT NULL,
  last_at      BIGINT           NOT NULL,
  headline     BIGINT           NOT NULL,
  examples     TEXT COLLATE "C" NOT NULL,
  merged_into  BIGINT
);

CREATE INDEX topics_hot ON topics (community_id, heat, id) WHERE merged_into IS NULL;
CREATE INDEX topics_merged ON topics (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE topic_merges (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL,
  from_id      BIGINT           NOT NULL,
  into_id      BIGINT           NOT NULL,
  at           BIGINT           NOT NULL,
  why          TEXT COLLATE "C" NOT NULL
);

CREATE INDEX topic_merges_into ON topic_merges (into_id, seq);
CREATE INDEX topic_merges_from ON topic_merges (from_id, seq);

CREATE TABLE topic_heat (
  topic_id BIGINT           NOT NULL REFERENCES topics (id),
  day      TEXT COLLATE "C" NOT NULL,
  heat     DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (topic_id, day)
);

CREATE TABLE miner_positions (
  community_id TEXT COLLATE "C" PRIMARY KEY REFERENCES communities (id),
  position     BIGINT           NOT NULL,
  at           BIGINT           NOT NULL
);

-- Words with their places, for phrases: the text itself stands in opinions.
CREATE TABLE opinion_search (
  seq   BIGINT   PRIMARY KEY REFERENCES opinions (seq),
  terms TSVECTOR NOT NULL
);

CREATE INDEX opinion_search_terms ON opinion_search USING gin (terms);
