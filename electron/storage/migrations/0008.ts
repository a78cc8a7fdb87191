/** Who made a call and for what, raises and alerts, and what was settled by local day. */
export const budgetTables = `
ALTER TABLE ledger ADD COLUMN conversation_id TEXT;
ALTER TABLE ledger ADD COLUMN caller TEXT NOT NULL DEFAULT 'window';
-- Our own count of what was sent, on reservations: beside the provider's it tells how its tokens differ from ours.
ALTER TABLE ledger ADD COLUMN counted_input_tokens INTEGER NOT NULL DEFAULT 0;
DROP INDEX ledger_by_time;
CREATE INDEX ledger_by_time
  ON ledger (account, at, provider_id, model, caller, conversation_id, held_nano_usd, spent_nano_usd);
CREATE INDEX ledger_by_model ON ledger (provider_id, model, sequence) WHERE kind = 'settlement';
CREATE INDEX ledger_by_conversation ON ledger (conversation_id, sequence) WHERE kind = 'settlement';
CREATE UNIQUE INDEX ledger_adjustment ON ledger (attempt_id) WHERE kind = 'adjustment';

-- The reservations that nothing has closed, so that a start need not look through all there ever were.
CREATE TABLE holds (attempt_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO holds SELECT attempt_id FROM ledger GROUP BY attempt_id HAVING sum(held_nano_usd) > 0 OR count(*) = 1;
CREATE TRIGGER ledger_holds AFTER INSERT ON ledger WHEN new.kind = 'reservation'
  BEGIN INSERT INTO holds VALUES (new.attempt_id); END;
CREATE TRIGGER ledger_lets_go AFTER INSERT ON ledger WHEN new.kind IN ('settlement', 'release')
  BEGIN DELETE FROM holds WHERE attempt_id = new.attempt_id; END;

CREATE TABLE raises (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  limit_key TEXT NOT NULL,
  at INTEGER NOT NULL,
  amount_nano_usd INTEGER NOT NULL
) STRICT;
CREATE TRIGGER raises_keep_entries BEFORE UPDATE ON raises BEGIN SELECT RAISE(ABORT, 'raises are append-only'); END;
CREATE TRIGGER raises_keep_all BEFORE DELETE ON raises BEGIN SELECT RAISE(ABORT, 'raises are append-only'); END;

CREATE TABLE alerts (
  account TEXT NOT NULL,
  limit_key TEXT NOT NULL,
  period_start INTEGER NOT NULL,
  percent INTEGER NOT NULL,
  at INTEGER NOT NULL,
  limit_json TEXT NOT NULL,
  spent_nano_usd INTEGER NOT NULL,
  cap_nano_usd INTEGER NOT NULL,
  PRIMARY KEY (account, limit_key, period_start, percent)
) STRICT;

-- Derived from the ledger up to an entry, for the days of one time zone, and made anew where the zone changes.
CREATE TABLE spending_days (
  account TEXT NOT NULL,
  day TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  provider_name TEXT NOT NULL,
  model TEXT NOT NULL,
  locality TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  answers INTEGER NOT NULL,
  inexact_answers INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  cached_input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  cost_nano_usd INTEGER NOT NULL,
  PRIMARY KEY (account, day, provider_id, provider_name, model, locality, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE spending_state (time_zone TEXT NOT NULL, through_sequence INTEGER NOT NULL) STRICT;
`
