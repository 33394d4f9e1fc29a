-- Keys that all nodes on this database share. They never leave it.
CREATE TABLE secrets (
  name  TEXT COLLATE "C" PRIMARY KEY,
  value TEXT COLLATE "C" NOT NULL
);
