/** What made an attempt try again, with the pauses. */
export const retriesOfAttempts = `
ALTER TABLE attempts ADD COLUMN retries TEXT NOT NULL DEFAULT '[]';
CREATE INDEX attempts_by_time ON attempts (started_at);
`
