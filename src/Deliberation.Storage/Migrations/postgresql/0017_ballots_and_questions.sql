-- The urns of secret votes. Ids of pure chance say nothing; but a row remembers the transaction that wrote it and lies where it was put, and both would lead
-- to the mark in the log. So each ballot has the whole urn written anew, in an order of chance.
CREATE TABLE secret_ballots (
  meeting_id TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  motion     BIGINT           NOT NULL,
  id         TEXT COLLATE "C" NOT NULL,
  choice     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (meeting_id, motion, id)
);

CREATE FUNCTION shake_urn() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  WITH taken AS (
    DELETE FROM secret_ballots WHERE (meeting_id, motion) IN (SELECT meeting_id, motion FROM ballots_given)
    RETURNING meeting_id, motion, id, choice)
  INSERT INTO secret_ballots (meeting_id, motion, id, choice) SELECT meeting_id, motion, id, choice FROM taken ORDER BY random();
  RETURN NULL;
END $$;

CREATE TRIGGER shaken_urn AFTER INSERT ON secret_ballots REFERENCING NEW TABLE AS ballots_given
FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION shake_urn();

-- Questions of those who follow from afar: no part of the log until the facilitator takes one up. asker is a hash.
CREATE TABLE questions (
  id         TEXT COLLATE "C" PRIMARY KEY,
  meeting_id TEXT COLLATE "C" NOT NULL REFERENCES meetings (id),
  asker      TEXT COLLATE "C" NOT NULL,
  name       TEXT COLLATE "C" NOT NULL,
  body       TEXT COLLATE "C" NOT NULL,
  at         BIGINT           NOT NULL,
  state      TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX one_waiting_question ON questions (meeting_id, asker) WHERE state = 'Waiting';
CREATE INDEX questions_of_meeting ON questions (meeting_id, state, id);
