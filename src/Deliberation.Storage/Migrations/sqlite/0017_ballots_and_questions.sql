-- The urns of secret votes. Without row ids and with ids of pure chance nothing here says when, in which order or by whom a ballot was given.
CREATE TABLE secret_ballots (
  meeting_id TEXT    NOT NULL REFERENCES meetings (id),
  motion     INTEGER NOT NULL,
  id         TEXT    NOT NULL,
  choice     TEXT    NOT NULL,
  PRIMARY KEY (meeting_id, motion, id)
) STRICT, WITHOUT ROWID;

-- Questions of those who follow from afar: no part of the log until the facilitator takes one up. asker is a hash.
CREATE TABLE questions (
  id         TEXT    PRIMARY KEY,
  meeting_id TEXT    NOT NULL REFERENCES meetings (id),
  asker      TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  state      TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX one_waiting_question ON questions (meeting_id, asker) WHERE state = 'Waiting';
CREATE INDEX questions_of_meeting ON questions (meeting_id, state, id);
