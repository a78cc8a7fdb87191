/** Text files that go with messages. */
export const attachments = `
CREATE TABLE attachments (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
  message_id TEXT REFERENCES messages (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  text TEXT NOT NULL,
  level TEXT NOT NULL,
  finding_counts TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_conversation ON attachments (conversation_id, message_id);
CREATE INDEX attachments_by_message ON attachments (message_id);
`
