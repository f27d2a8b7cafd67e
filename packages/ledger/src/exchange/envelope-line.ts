import type { RecordedEvent } from '@pension-ledger/store'
import * as t from 'io-ts'

const Text = t.union([t.string, t.null])

/** An envelope as a line of a file: a recorded event whose data stands in it as JSON, not as text. */
export const EnvelopeLine = t.readonly(
  t.strict({
    position: t.Int,
    stream: t.string,
    revision: t.Int,
    id: t.string,
    type: t.string,
    schemaVersion: t.Int,
    recordedAt: t.string,
    provenance: t.readonly(
      t.strict({
        maker: Text,
        checker: Text,
        document: Text,
        source: t.union([t.readonly(t.strict({ file: t.string, sha256: t.string, line: t.Int })), t.null]),
        sourceRecordedAt: Text,
        causationId: Text,
        correlationId: Text,
      }),
    ),
    data: t.UnknownRecord,
  }),
)
export interface EnvelopeLine extends t.TypeOf<typeof EnvelopeLine> {}

/** One line of JSON without its end. The data is copied byte for byte. */
export const envelopeLine = ({ data, ...envelope }: RecordedEvent): string => {
  const { position, stream, revision, id, type, schemaVersion, recordedAt, provenance } = envelope
  const head = JSON.stringify({ position, stream, revision, id, type, schemaVersion, recordedAt, provenance })
  return `${head.slice(0, -1)},"data":${data}}`
}
