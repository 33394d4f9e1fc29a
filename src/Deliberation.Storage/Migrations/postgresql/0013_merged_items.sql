-- The item that an item is part of; its voices are asked with that one.
ALTER TABLE meetings ADD COLUMN merged_into TEXT COLLATE "C" REFERENCES meetings (id);
CREATE INDEX meetings_by_merge ON meetings (merged_into) WHERE merged_into IS NOT NULL;
