-- What pages list about meetings. Everything here follows from the events and is written in the same transaction.
CREATE TABLE meetings (
  id              TEXT COLLATE "C" PRIMARY KEY,
  community_id    TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  topic_id        BIGINT           NOT NULL,
  title           TEXT COLLATE "C" NOT NULL,
  place           TEXT COLLATE "C" NOT NULL,
  category        TEXT COLLATE "C",
  stage           TEXT COLLATE "C" NOT NULL,
  is_open         BIGINT           NOT NULL,
  decision_reason TEXT COLLATE "C" NOT NULL,
  postponed_until TEXT COLLATE "C",
  residents       BIGINT           NOT NULL,
  starts_at       BIGINT,
  held_at         TEXT COLLATE "C" NOT NULL,
  facilitator_id  TEXT COLLATE "C",
  has_minutes     BIGINT           NOT NULL,
  measures        BIGINT           NOT NULL,
  measures_done   BIGINT           NOT NULL,
  next_due        TEXT COLLATE "C",
  evaluation_due  TEXT COLLATE "C",
  asked           BIGINT           NOT NULL,
  yes             BIGINT           NOT NULL,
  partly          BIGINT           NOT NULL,
  no              BIGINT           NOT NULL,
  satisfied       BIGINT           NOT NULL,
  reopenings      BIGINT           NOT NULL,
  version         BIGINT           NOT NULL,
  changed_at      BIGINT           NOT NULL
);

CREATE UNIQUE INDEX one_open_item_per_topic ON meetings (topic_id) WHERE is_open = 1;
CREATE INDEX meetings_of_topic ON meetings (topic_id);
CREATE INDEX meetings_by_change ON meetings (community_id, changed_at, id);

CREATE TABLE measures (
  meeting_id     TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  id             TEXT COLLATE "C" NOT NULL,
  position       BIGINT           NOT NULL,
  title          TEXT COLLATE "C" NOT NULL,
  unit_id        TEXT COLLATE "C" NOT NULL,
  unit           TEXT COLLATE "C" NOT NULL,
  due            TEXT COLLATE "C" NOT NULL,
  done           BIGINT           NOT NULL,
  last_report    TEXT COLLATE "C" NOT NULL,
  last_report_at BIGINT,
  PRIMARY KEY (meeting_id, id)
);

CREATE INDEX measures_of_unit ON measures (unit_id, done, due);

-- Who is asked what became of an item: the residents of the latest round, under the names they have in this meeting only.
CREATE TABLE asked_voices (
  meeting_id TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  voice_id   TEXT COLLATE "C" NOT NULL,
  answered   BIGINT           NOT NULL,
  PRIMARY KEY (meeting_id, voice_id)
);

CREATE INDEX asked_voices_by_voice ON asked_voices (voice_id);
