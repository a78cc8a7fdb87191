/** Where the person said that the clock is right although the account was ahead of it. */
export const clockReturns = `
CREATE TABLE clock_returns (
  account TEXT NOT NULL,
  at INTEGER NOT NULL,
  through_sequence INTEGER NOT NULL,
  PRIMARY KEY (account, through_sequence)
) STRICT;
CREATE TRIGGER clock_returns_keep_entries BEFORE UPDATE ON clock_returns
  BEGIN SELECT RAISE(ABORT, 'returns are append-only'); END;
CREATE TRIGGER clock_returns_keep_all BEFORE DELETE ON clock_returns
  BEGIN SELECT RAISE(ABORT, 'returns are append-only'); END;
`
