/** What redacting needs and shows: the stand-ins of a conversation, by hash of their value, and the texts as they left. */
export const redactions = `
CREATE TABLE stand_ins (
  conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
  value_hash TEXT NOT NULL,
  stand_in TEXT NOT NULL,
  PRIMARY KEY (conversation_id, value_hash)
) STRICT;
ALTER TABLE consents ADD COLUMN redacted_texts TEXT NOT NULL DEFAULT '[]';
`
