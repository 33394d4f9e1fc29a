CREATE TABLE leases (
  name       TEXT COLLATE "C" PRIMARY KEY,
  owner      TEXT COLLATE "C" NOT NULL,
  fence      BIGINT           NOT NULL,
  expires_at BIGINT           NOT NULL
);

CREATE TABLE audit_log (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  community_id TEXT COLLATE "C",
  actor_id     TEXT COLLATE "C",
  action       TEXT COLLATE "C" NOT NULL,
  subject      TEXT COLLATE "C" NOT NULL,
  details      TEXT COLLATE "C" NOT NULL,
  at           BIGINT           NOT NULL
);

CREATE INDEX audit_log_of_community ON audit_log (community_id, seq);
