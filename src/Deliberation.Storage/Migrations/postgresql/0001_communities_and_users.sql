-- Times are milliseconds since 1970 UTC, ids lower-case UUID text, lists of words JSON arrays.
CREATE TABLE communities (
  id     TEXT COLLATE "C" PRIMARY KEY,
  name   TEXT COLLATE "C" NOT NULL,
  street TEXT COLLATE "C" NOT NULL,
  city   TEXT COLLATE "C" NOT NULL
);

CREATE TABLE estates (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  id           TEXT COLLATE "C" NOT NULL,
  position     BIGINT           NOT NULL,
  name         TEXT COLLATE "C" NOT NULL,
  aliases      TEXT COLLATE "C" NOT NULL,
  x            DOUBLE PRECISION NOT NULL,
  y            DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (community_id, id)
);

CREATE TABLE buildings (
  community_id TEXT COLLATE "C" NOT NULL,
  estate_id    TEXT COLLATE "C" NOT NULL,
  no           TEXT COLLATE "C" NOT NULL,
  position     BIGINT           NOT NULL,
  units        BIGINT           NOT NULL,
  entrances    BIGINT           NOT NULL,
  PRIMARY KEY (community_id, estate_id, no),
  FOREIGN KEY (community_id, estate_id) REFERENCES estates (community_id, id)
);

CREATE TABLE places (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  name         TEXT COLLATE "C" NOT NULL,
  position     BIGINT           NOT NULL,
  aliases      TEXT COLLATE "C" NOT NULL,
  kind         TEXT COLLATE "C" NOT NULL,
  near         TEXT COLLATE "C",
  PRIMARY KEY (community_id, name)
);

CREATE TABLE responsible_units (
  community_id TEXT COLLATE "C" NOT NULL REFERENCES communities (id),
  id           TEXT COLLATE "C" NOT NULL,
  position     BIGINT           NOT NULL,
  name         TEXT COLLATE "C" NOT NULL,
  duties       TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (community_id, id)
);

CREATE TABLE users (
  id              TEXT COLLATE "C" PRIMARY KEY,
  user_name       TEXT COLLATE "C" NOT NULL,
  normalized_name TEXT COLLATE "C" NOT NULL UNIQUE,
  display_name    TEXT COLLATE "C" NOT NULL,
  password_hash   TEXT COLLATE "C" NOT NULL,
  community_id    TEXT COLLATE "C" REFERENCES communities (id),
  unit_id         TEXT COLLATE "C",
  failed_sign_ins BIGINT           NOT NULL,
  locked_until    BIGINT,
  security_stamp  TEXT COLLATE "C" NOT NULL
);

CREATE INDEX users_of_community ON users (community_id, normalized_name);

CREATE TABLE user_roles (
  user_id TEXT COLLATE "C" NOT NULL REFERENCES users (id),
  role    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (user_id, role)
);
