/** Models on their way to this machine, tests of their speed, and what a model did not read. */
export const libraryTables = `
CREATE TABLE pulls (
  name TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  completed_bytes INTEGER NOT NULL,
  total_bytes INTEGER,
  problem TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE model_tests (
  provider_id TEXT NOT NULL,
  model TEXT NOT NULL,
  at INTEGER NOT NULL,
  tokens_per_second REAL NOT NULL,
  first_token_ms REAL NOT NULL,
  PRIMARY KEY (provider_id, model)
) STRICT;

CREATE INDEX attempts_by_model
  ON attempts (json_extract(destination, '$.providerId'), json_extract(destination, '$.model'), started_at);

ALTER TABLE attempts ADD COLUMN unread_tokens INTEGER;
`
