/**
 * The layout of a file of projections. Any SQLite tool can read it; `docs/reference/projections.md` says how. All of it can be counted
 * anew from the log.
 *
 * `PRAGMA application_id` is 0x504c5052 ("PLPR"), `PRAGMA user_version` the version of this layout.
 *
 * lease        one row: whose turn it is to write
 *   token          raised with every change of hands; who holds an older one can write no more
 *   holder         the name of the process at work; null where the last one left in good order
 *   beats          raised with every commit and every pulse: those who stand by see by it that the holder lives
 *   beat_at        when that was, RFC 3339 UTC
 *   trouble        why the holder waits, where it does: a code; else null
 *
 * log          one row: how far the log was counted by anybody, to know it again
 *   position       of the last event
 *   tip            its id
 *
 * builds       one row per counting of a view; its cells are the table `cells of <name>, build <id>`
 *   role           serving, next, previous
 *   why            first, version, asked, rules, far-behind
 *   dimensions, measures   JSON
 *   position       the log is counted up to here
 *   rules          SHA-256 of the policy book and the rounds that it was counted by
 *   partitions, done       how many parts the counting was divided into, and how many are in the cells
 *   verified       1: it may serve
 *   paused         JSON: the event that it cannot go beyond; null where it can
 *
 * cells of <name>   a view of the cells of the build that serves: a column per dimension, a column per measure; money in fen
 */
const schema = `
CREATE TABLE lease (
  only INTEGER PRIMARY KEY CHECK (only = 1), token INTEGER NOT NULL, holder TEXT, beats INTEGER NOT NULL, beat_at TEXT, trouble TEXT
);
INSERT INTO lease (only, token, beats) VALUES (1, 0, 0);

CREATE TABLE log (only INTEGER PRIMARY KEY CHECK (only = 1), position INTEGER NOT NULL, tip TEXT NOT NULL);

CREATE TABLE builds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  dimensions TEXT NOT NULL,
  measures TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('serving', 'next', 'previous')),
  why TEXT NOT NULL,
  position INTEGER NOT NULL,
  rules TEXT NOT NULL,
  partitions INTEGER NOT NULL,
  done INTEGER NOT NULL,
  verified INTEGER NOT NULL,
  paused TEXT
);
`

export const projectionSchema = { applicationId: 0x504c5052, version: 1, schema }
