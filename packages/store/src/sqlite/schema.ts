import { largeBytes } from '../local/local-log.js'

/**
 * The layout of a store's file. Any SQLite tool can read it; begin with the view `events_readable`. Only this package may write it.
 *
 * `PRAGMA application_id` is 0x504c4c47 ("PLLG"), `PRAGMA user_version` the version of this layout. Journal mode WAL: beside
 * `x.sqlite` an open store has `x.sqlite-wal`, which belongs to it; copy both, or use `VACUUM INTO`.
 *
 * streams        one row per stream
 *   stream_no      number of the stream in this file
 *   name           its name, compared byte by byte
 *   bucket         0 to 1023, a stable hash of the name (`bucketOf`), for reading the log in partitions
 *
 * source_files   one row per file that facts came from
 *   file_no        number of the file in this file
 *   name           its name as the import saw it
 *   sha256         hash of its bytes, hexadecimal
 *
 * payloads       one row per text of data, or per beginning of texts; the same may stand twice
 *   payload_no       number of the payload in this file
 *   schema_version   of the data, per type of fact
 *   data             the fact: JSON text of an object, byte for byte as it was given; or its first piece, up to the colon before its ending
 *
 * endings        one row per ending of texts: the object with which they end, and the brace behind it
 *   ending_no        number of the ending in this file
 *   data             what follows the payload's data, byte for byte
 *
 * handlers       one row per pair of hands that events went through
 *   handlers_no      number of the pair in this file
 *   maker, checker   who entered a fact, and who reviewed it; null where the source does not say
 *
 * events         one row per event; rows of events, payloads and endings are appended, never changed and never deleted (triggers say so)
 *   position         place in the log, from 1, without gaps, in the order of commits; the rowid, so that the file grows at its end
 *   stream_no        -> streams
 *   payload_no       -> payloads; many events say the same, each in its own stream
 *   ending_no        -> endings; null where the payload is the whole text
 *   revision         place in the stream, from 0, without gaps
 *   bytes            of the data
 *   bucket           of the stream; it stands here too, so that a partition is read without looking at streams
 *   event_id         UUID, 16 bytes; unique in the whole log
 *   type             of the fact
 *   recorded_at      RFC 3339 UTC, when the store wrote it; never decreasing along positions
 *   source_recorded_at  RFC 3339 UTC, when the source system learned it; null where it does not say
 *   handlers_no      -> handlers
 *   document         from which voucher
 *   file_no, line    -> source_files, and the line in it
 *   causation_id, correlation_id  the event that brought it about; what belongs together
 *
 * packs          one row per large commit: what a fold reads of its events, in one piece
 *   last, first      positions of its events
 *   numbers          stream_no, payload_no and ending_no (0: none) of each, in the order of positions, 32 bits each, the lowest byte first
 *
 * Room for a Merkle log (RFC 6962): its leaves would be hashes over the stored bytes of these columns and the data, in the order of positions,
 * kept in a table of their own (`leaves(position INTEGER PRIMARY KEY, hash BLOB)`) and written in the same commit as the events, in
 * `writeLandings`. The events' rows need not change for it, and rows without a leaf can be given one later.
 */
export const storeApplicationId = 0x504c4c47

export const storeVersion = 3

export const storeSchema = `
CREATE TABLE streams (
  stream_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  bucket INTEGER NOT NULL
);

CREATE TABLE source_files (
  file_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (name, sha256)
);

CREATE TABLE payloads (
  payload_no INTEGER PRIMARY KEY,
  schema_version INTEGER NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE endings (
  ending_no INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);

CREATE TABLE handlers (
  handlers_no INTEGER PRIMARY KEY,
  maker TEXT,
  checker TEXT
);

CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_no INTEGER NOT NULL REFERENCES streams,
  payload_no INTEGER NOT NULL REFERENCES payloads,
  ending_no INTEGER REFERENCES endings,
  revision INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  event_id BLOB NOT NULL UNIQUE,
  type TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  source_recorded_at TEXT,
  handlers_no INTEGER NOT NULL REFERENCES handlers,
  document TEXT,
  file_no INTEGER REFERENCES source_files,
  line INTEGER,
  causation_id TEXT,
  correlation_id TEXT,
  UNIQUE (stream_no, revision)
);

CREATE TABLE packs (
  last INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  numbers BLOB NOT NULL
);

CREATE INDEX large_events ON events (position) WHERE bytes > ${largeBytes};

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'a recorded event is never changed'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'a recorded event is never deleted'); END;

CREATE TRIGGER payloads_are_not_changed BEFORE UPDATE ON payloads
BEGIN SELECT raise(ABORT, 'what an event says is never changed'); END;

CREATE TRIGGER payloads_are_not_deleted BEFORE DELETE ON payloads
BEGIN SELECT raise(ABORT, 'what an event says is never deleted'); END;

CREATE TRIGGER endings_are_not_changed BEFORE UPDATE ON endings
BEGIN SELECT raise(ABORT, 'what an event says is never changed'); END;

CREATE TRIGGER endings_are_not_deleted BEFORE DELETE ON endings
BEGIN SELECT raise(ABORT, 'what an event says is never deleted'); END;

CREATE TRIGGER handlers_are_not_changed BEFORE UPDATE ON handlers
BEGIN SELECT raise(ABORT, 'who handled an event is never changed'); END;

CREATE TRIGGER handlers_are_not_deleted BEFORE DELETE ON handlers
BEGIN SELECT raise(ABORT, 'who handled an event is never deleted'); END;

CREATE TRIGGER packs_are_not_changed BEFORE UPDATE ON packs
BEGIN SELECT raise(ABORT, 'a pack of recorded events is never changed'); END;

CREATE VIEW events_readable AS
SELECT
  e.position,
  s.name AS stream,
  e.revision,
  lower(substr(hex(e.event_id), 1, 8) || '-' || substr(hex(e.event_id), 9, 4) || '-' || substr(hex(e.event_id), 13, 4)
    || '-' || substr(hex(e.event_id), 17, 4) || '-' || substr(hex(e.event_id), 21, 12)) AS event_id,
  e.type,
  p.schema_version,
  e.recorded_at,
  e.source_recorded_at,
  coalesce(e.source_recorded_at, e.recorded_at) AS known_at,
  h.maker,
  h.checker,
  e.document,
  f.name AS source_file,
  f.sha256 AS source_sha256,
  e.line AS source_line,
  e.causation_id,
  e.correlation_id,
  iif(e.ending_no IS NULL, p.data, p.data || n.data) AS data
FROM events e
JOIN payloads p ON p.payload_no = e.payload_no
LEFT JOIN endings n ON n.ending_no = e.ending_no
JOIN handlers h ON h.handlers_no = e.handlers_no
JOIN streams s ON s.stream_no = e.stream_no
LEFT JOIN source_files f ON f.file_no = e.file_no;
`
