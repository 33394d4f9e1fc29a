-- What pages list about meetings. Everything here follows from the events and is written in the same transaction.
CREATE TABLE meetings (
  id              TEXT    PRIMARY KEY,
  community_id    TEXT    NOT NULL REFERENCES communities (id),
  topic_id        INTEGER NOT NULL,
  title           TEXT    NOT NULL,
  place           TEXT    NOT NULL,
  category        TEXT,
  stage           TEXT    NOT NULL,
  is_open         INTEGER NOT NULL,
  decision_reason TEXT    NOT NULL,
  postponed_until TEXT,
  residents       INTEGER NOT NULL,
  starts_at       INTEGER,
  held_at         TEXT    NOT NULL,
  facilitator_id  TEXT,
  has_minutes     INTEGER NOT NULL,
  measures        INTEGER NOT NULL,
  measures_done   INTEGER NOT NULL,
  next_due        TEXT,
  evaluation_due  TEXT,
  asked           INTEGER NOT NULL,
  yes             INTEGER NOT NULL,
  partly          INTEGER NOT NULL,
  no              INTEGER NOT NULL,
  satisfied       INTEGER NOT NULL,
  reopenings      INTEGER NOT NULL,
  version         INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX one_open_item_per_topic ON meetings (topic_id) WHERE is_open = 1;
CREATE INDEX meetings_of_topic ON meetings (topic_id);
CREATE INDEX meetings_by_change ON meetings (community_id, changed_at, id);

CREATE TABLE measures (
  meeting_id TEXT    NOT NULL REFERENCES meetings (id),
  id         TEXT    NOT NULL,
  position   INTEGER NOT NULL,
  title      TEXT    NOT NULL,
  unit_id    TEXT    NOT NULL,
  unit       TEXT    NOT NULL,
  due        TEXT    NOT NULL,
  done       INTEGER NOT NULL,
  last_report TEXT   NOT NULL,
  last_report_at INTEGER,
  PRIMARY KEY (meeting_id, id)
) STRICT;

CREATE INDEX measures_of_unit ON measures (unit_id, done, due);

-- Who is asked what became of an item: the residents of the latest round, under the names they have in this meeting only.
CREATE TABLE asked_voices (
  meeting_id TEXT    NOT NULL REFERENCES meetings (id),
  voice_id   TEXT    NOT NULL,
  answered   INTEGER NOT NULL,
  PRIMARY KEY (meeting_id, voice_id)
) STRICT;

CREATE INDEX asked_voices_by_voice ON asked_voices (voice_id);
