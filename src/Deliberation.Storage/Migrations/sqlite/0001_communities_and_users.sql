-- Times are milliseconds since 1970 UTC, ids lower-case UUID text, lists of words JSON arrays.
CREATE TABLE communities (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  street TEXT NOT NULL,
  city   TEXT NOT NULL
) STRICT;

CREATE TABLE estates (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  id           TEXT    NOT NULL,
  position     INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  aliases      TEXT    NOT NULL,
  x            REAL    NOT NULL,
  y            REAL    NOT NULL,
  PRIMARY KEY (community_id, id)
) STRICT;

CREATE TABLE buildings (
  community_id TEXT    NOT NULL,
  estate_id    TEXT    NOT NULL,
  no           TEXT    NOT NULL,
  position     INTEGER NOT NULL,
  units        INTEGER NOT NULL,
  entrances    INTEGER NOT NULL,
  PRIMARY KEY (community_id, estate_id, no),
  FOREIGN KEY (community_id, estate_id) REFERENCES estates (community_id, id)
) STRICT;

CREATE TABLE places (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  name         TEXT    NOT NULL,
  position     INTEGER NOT NULL,
  aliases      TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  near         TEXT,
  PRIMARY KEY (community_id, name)
) STRICT;

CREATE TABLE responsible_units (
  community_id TEXT    NOT NULL REFERENCES communities (id),
  id           TEXT    NOT NULL,
  position     INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  duties       TEXT    NOT NULL,
  PRIMARY KEY (community_id, id)
) STRICT;

CREATE TABLE users (
  id              TEXT    PRIMARY KEY,
  user_name       TEXT    NOT NULL,
  normalized_name TEXT    NOT NULL UNIQUE,
  display_name    TEXT    NOT NULL,
  password_hash   TEXT    NOT NULL,
  community_id    TEXT    REFERENCES communities (id),
  unit_id         TEXT,
  failed_sign_ins INTEGER NOT NULL,
  locked_until    INTEGER,
  security_stamp  TEXT    NOT NULL
) STRICT;

CREATE INDEX users_of_community ON users (community_id, normalized_name);

CREATE TABLE user_roles (
  user_id TEXT NOT NULL REFERENCES users (id),
  role    TEXT NOT NULL,
  PRIMARY KEY (user_id, role)
) STRICT;
