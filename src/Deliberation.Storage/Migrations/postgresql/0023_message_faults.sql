-- Events of which no messages could be made; each is tried again by itself, so that what happened after it goes out. next_at is NULL when it is tried no more.
CREATE TABLE message_faults (
  position   BIGINT PRIMARY KEY,
  meeting_id TEXT COLLATE "C" NOT NULL,
  version    BIGINT NOT NULL,
  kind       TEXT COLLATE "C" NOT NULL,
  attempts   BIGINT NOT NULL,
  failed_at  BIGINT NOT NULL,
  next_at    BIGINT
);

CREATE INDEX message_faults_due ON message_faults (next_at) WHERE next_at IS NOT NULL;
