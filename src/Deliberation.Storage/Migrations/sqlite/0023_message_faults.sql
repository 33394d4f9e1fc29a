-- Events of which no messages could be made; each is tried again by itself, so that what happened after it goes out. next_at is NULL when it is tried no more.
CREATE TABLE message_faults (
  position   INTEGER PRIMARY KEY,
  meeting_id TEXT NOT NULL,
  version    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  attempts   INTEGER NOT NULL,
  failed_at  INTEGER NOT NULL,
  next_at    INTEGER
) STRICT;

CREATE INDEX message_faults_due ON message_faults (next_at) WHERE next_at IS NOT NULL;
