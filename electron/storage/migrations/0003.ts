/**
 * Several processes work on one file: who wrote what is unsettled, and who removed what may still be brought back.
 * What a decision was made from, so that it can be made again. Instructions of a conversation of its own.
 */
export const ownersAndRequests = `
ALTER TABLE decisions ADD COLUMN request TEXT;
ALTER TABLE messages ADD COLUMN owner TEXT;
ALTER TABLE conversations ADD COLUMN removed_by TEXT;
ALTER TABLE conversations ADD COLUMN instructions TEXT;
`
