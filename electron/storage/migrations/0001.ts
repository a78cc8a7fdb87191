/** Conversations and messages, what a receipt is made of, the ledger and the door's log. */
export const firstTables = `
CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  mode TEXT NOT NULL,
  profile TEXT,
  draft TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX conversations_by_time ON conversations (updated_at) WHERE removed_at IS NULL;

CREATE TABLE messages (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
  parent_id TEXT REFERENCES messages (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  reasoning TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  turn_id TEXT NOT NULL,
  level TEXT,
  route TEXT,
  error TEXT,
  UNIQUE (turn_id, author)
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation_id, sequence);
CREATE INDEX messages_by_parent ON messages (parent_id);
CREATE INDEX messages_unsettled ON messages (status) WHERE status IN ('waiting', 'streaming');

CREATE TABLE findings (
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  confidence REAL NOT NULL,
  recogniser TEXT NOT NULL
) STRICT;
CREATE INDEX findings_by_message ON findings (message_id);

CREATE TABLE decisions (
  turn_id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  level TEXT NOT NULL,
  decision TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_message ON decisions (message_id, at);

CREATE TABLE consents (
  turn_id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  choice TEXT NOT NULL,
  by TEXT NOT NULL,
  destination TEXT NOT NULL,
  text_hashes TEXT NOT NULL
) STRICT;
CREATE INDEX consents_by_message ON consents (message_id, at);

CREATE TABLE attempts (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  destination TEXT NOT NULL,
  outcome TEXT NOT NULL,
  failure TEXT,
  usage TEXT,
  usage_quality TEXT NOT NULL,
  cost_nano_usd INTEGER NOT NULL,
  first_token_ms REAL,
  total_ms REAL
) STRICT;
CREATE INDEX attempts_by_message ON attempts (message_id, started_at);

-- The account and the door's log outlive the conversations they speak of, so they refer to nothing.
-- A reservation adds to what is held; what closes it takes the same amount away, and a settlement adds to what is spent.
-- An entry counts at the time of its reservation ("at").
CREATE TABLE ledger (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  attempt_id TEXT NOT NULL,
  account TEXT NOT NULL,
  at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  held_nano_usd INTEGER NOT NULL,
  spent_nano_usd INTEGER NOT NULL,
  owner TEXT,
  price TEXT,
  provider_id TEXT NOT NULL,
  provider_name TEXT NOT NULL,
  model TEXT NOT NULL,
  locality TEXT NOT NULL,
  usage_quality TEXT,
  is_clamped INTEGER NOT NULL DEFAULT 0,
  input_tokens INTEGER NOT NULL DEFAULT 0,
  output_tokens INTEGER NOT NULL DEFAULT 0,
  cached_input_tokens INTEGER NOT NULL DEFAULT 0,
  cache_write_tokens INTEGER NOT NULL DEFAULT 0,
  reasoning_tokens INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX ledger_reservation ON ledger (attempt_id) WHERE kind = 'reservation';
CREATE UNIQUE INDEX ledger_closing ON ledger (attempt_id) WHERE kind IN ('settlement', 'release');
CREATE INDEX ledger_by_time ON ledger (account, at, held_nano_usd, spent_nano_usd);
CREATE TRIGGER ledger_keeps_entries BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_keeps_all BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE egress_log (
  sequence INTEGER PRIMARY KEY,
  message_id TEXT,
  at INTEGER NOT NULL,
  host TEXT NOT NULL,
  purpose TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  level TEXT NOT NULL,
  verdict TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX egress_log_by_message ON egress_log (message_id);
`
