import { getSQLiteEventStore, sqliteConnection, sqliteProjection } from '@event-driven-io/emmett-sqlite'

const eventOf = ({ type, data, provenance }) => ({ type, data, metadata: provenance })

/** The fen that were paid by month, kept in a table: what comes back is taken off. */
const paidByMonth = (connection) => {
  const sql = `INSERT INTO paid_by_month VALUES (?, ?)
    ON CONFLICT (month) DO UPDATE SET fen = fen + excluded.fen`
  return sqliteProjection({
    name: 'paid-by-month',
    canHandle: ['PensionPaid', 'PaymentReturned'],
    handle: async (events) => {
      for (const { type, data } of events) {
        const fen = Object.values(data.lines).reduce((sum, line) => sum + line, 0)
        await connection.command(sql, [data.payMonth, type === 'PensionPaid' ? fen : -fen])
      }
    },
  })
}

/**
 * Emmett's store with one connection for all of its work, as its option `connectionOptions` has it. Told only the name of a file it opens
 * one for each call, which ended with SQLITE_BUSY among the first hundred appends where this was written.
 */
export const open = async (fileName) => {
  const connection = sqliteConnection({ fileName })
  const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } })
  await store.schema.migrate()
  const appendOne = (event) =>
    store.appendToStream(event.stream, [eventOf(event)], { expectedStreamVersion: BigInt(event.revision) })

  return {
    settings: async () => ({
      ...(await connection.querySingle('SELECT sqlite_version() AS sqlite')),
      ...(await connection.querySingle('PRAGMA journal_mode')),
      ...(await connection.querySingle('PRAGMA synchronous')),
    }),
    appendOne,
    /** Calls within a transaction of the connection join it: one commit. */
    appendGroup: (events) =>
      connection.withTransaction(async () => {
        for (const event of events) await appendOne(event)
      }),
    readStream: async (stream) => (await store.readStream(stream)).events.length,
    rebuild: async (events) => {
      await connection.command('DROP TABLE IF EXISTS paid_by_month')
      await connection.command('CREATE TABLE paid_by_month (month TEXT PRIMARY KEY, fen INTEGER NOT NULL)')
      const consumer = store.consumer({ pulling: { batchSize: 1_000, pullingFrequencyInMs: 0 } })
      consumer.processor({
        processorId: 'paid-by-month',
        projection: paidByMonth(connection),
        startFrom: 'BEGINNING',
        stopAfter: ({ metadata }) => metadata.globalPosition >= BigInt(events),
      })
      await consumer.start()
      const rows = await connection.query('SELECT month, fen FROM paid_by_month ORDER BY month')
      return new Map(rows.map(({ month, fen }) => [month, fen]))
    },
    close: async () => connection.close(),
  }
}
