/** What an answer was doubted for and who else was offered; which of several the person kept, and what that taught. */
export const checksAndChoices = `
ALTER TABLE messages ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE messages ADD COLUMN offer TEXT;
ALTER TABLE messages ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;

-- Outlives the question, so it refers to nothing: traits are hashes of words and names of topics, never text.
CREATE TABLE comparisons (
  question_id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  kept TEXT NOT NULL,
  gain REAL NOT NULL,
  traits TEXT NOT NULL,
  forgotten_at INTEGER
) STRICT;
`
