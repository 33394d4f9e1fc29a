-- What staff decided about topics, only ever added to. topic_id and other_id are the opinions that the topics were named by then.
CREATE TABLE topic_decisions (
  number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  act          TEXT COLLATE "C" NOT NULL,
  topic_id     BIGINT           NOT NULL,
  other_id     BIGINT,
  up_to        BIGINT           NOT NULL,
  title        TEXT COLLATE "C",
  undoes       BIGINT,
  picked       BIGINT           NOT NULL,
  note         TEXT COLLATE "C" NOT NULL,
  decided_by   TEXT COLLATE "C" NOT NULL,
  at           BIGINT           NOT NULL
);

CREATE INDEX topic_decisions_of_community ON topic_decisions (community_id, number);
CREATE UNIQUE INDEX topic_decisions_undone ON topic_decisions (undoes) WHERE undoes IS NOT NULL;

-- The opinions that are one topic by a decision.
CREATE TABLE topic_decision_opinions (
  number      BIGINT NOT NULL REFERENCES topic_decisions (number),
  opinion_seq BIGINT NOT NULL REFERENCES opinions (seq),
  PRIMARY KEY (number, opinion_seq)
);

CREATE INDEX topic_decision_opinions_of ON topic_decision_opinions (opinion_seq, number);

-- hand: the decision that holds the topic together. found_title: the engine's title where people gave another.
ALTER TABLE topics ADD COLUMN hand BIGINT;
ALTER TABLE topics ADD COLUMN found_title TEXT COLLATE "C";

-- Up to which decision the stored topics have followed.
ALTER TABLE miner_positions ADD COLUMN decided BIGINT NOT NULL DEFAULT 0;
ALTER TABLE reminings ADD COLUMN decided BIGINT NOT NULL DEFAULT 0;
